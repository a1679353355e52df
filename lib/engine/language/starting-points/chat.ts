import type { StartingPoint } from './starting-point';

export const chat: StartingPoint = {
  name: 'chat',
  words: ['chat', 'messaging', 'messenger', 'chat app', 'instant messaging', 'chat application', 'messaging app'],
  text: `# Chat

A user has a display name, a unique email and a last seen at time that is optional.
A channel has a unique name, an optional topic and is private or not. A channel is created by one user.
A membership has a role (member, moderator, owner) and a joined at time. Each membership belongs to one user and one channel. A user can join a channel only once.
A message has a body, a sent at time and an edited at time that is empty until it is edited. Each message belongs to one channel and is sent by one user. A message may be a reply to another message.
A reaction has an emoji and a reacted at time. Each reaction belongs to one message and one user.
An attachment has a file name, a size in bytes and a URL. Each attachment belongs to one message.
When a message is deleted, its reactions and its attachments are deleted too.

List the messages of a channel, newest first.
List the memberships of a user.
Search messages by keywords in the body.
List the reactions of a message, oldest first.
Find a channel by name.
`,
};
