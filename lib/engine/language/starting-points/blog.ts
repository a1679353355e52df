import type { StartingPoint } from './starting-point';

export const blog: StartingPoint = {
  name: 'blog',
  words: ['blog', 'blogging', 'weblog'],
  text: `# Blog

An author has a name, a unique email and an optional biography.
A post has a title, a unique slug, a body, a status (draft, published, archived) and an optional published at time. Each post belongs to one author and to one category.
A category has a unique name and an optional description.
A tag has a unique name. A post can have many tags, and a tag can be on many posts.
A comment has an author name, an email, a body, a status (pending, approved, rejected) and a sent at time. Each comment belongs to one post.
When a post is deleted, its comments are deleted too.

List the published posts of a category, newest first.
Find a post by slug.
List the posts of an author, newest first.
List the comments of a post, oldest first.
Show pending comments, oldest first. 98% of comments are approved or rejected.
`,
};
