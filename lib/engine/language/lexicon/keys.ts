import { remembered } from '../../model/remembered';

const keyEndings = /^(.+?) (?:id|ids|number|no|no\.|code|identifier|key|uuid|ref|reference|#)$/;

/** The thing a key's name is the key of: "customer id" gives customer; undefined for other names. */
export const keyBase: (name: string) => string | undefined = remembered((name) => keyEndings.exec(name)?.[1]);
