#ifndef CDISK_H
#define CDISK_H

/* Gives each of two files the name of the other, in one step; 0, or -1 with errno: EINVAL, ENOSYS or
   ENOTSUP where the system or the disk cannot do that. */
int cd_exchange(const char *first, const char *second);

/* Gives a file another name, which must be free, in one step; 0, or -1 with errno: EEXIST when it is
   taken, EINVAL, ENOSYS or ENOTSUP where the system or the disk cannot do that. */
int cd_rename_if_free(const char *from, const char *to);

#endif
