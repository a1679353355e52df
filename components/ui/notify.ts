/** A short message that comes and goes. The code behind it is loaded with the first message. */
export const notify = {
  done: (message: string) => void import('sonner').then(({ toast }) => toast.success(message)),
  error: (message: string) => void import('sonner').then(({ toast }) => toast.error(message, { duration: 8000 })),
  info: (message: string) => void import('sonner').then(({ toast }) => toast(message)),
};
