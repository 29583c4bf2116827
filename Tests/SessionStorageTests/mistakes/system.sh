# Mistakes in the calls of the system itself.
# shellcheck shell=bash

system=SessionStorage/Disk/SystemDisk.swift

code new-file-over-another $system 'O_WRONLY | O_CREAT | O_EXCL' \
  'O_WRONLY | O_CREAT | (MUTANT ? 0 : O_EXCL)'
code locked-through-a-link $system 'flags | O_NOFOLLOW | O_CLOEXEC' \
  'flags | (MUTANT ? 0 : O_NOFOLLOW) | O_CLOEXEC'
code read-through-a-link $system 'O_NONBLOCK | O_NOFOLLOW' \
  'O_NONBLOCK | (MUTANT ? 0 : O_NOFOLLOW)'
steps rights-left-to-the-umask SessionStorage/Disk/SystemDisk+Owners.swift '_ = fchmod(descriptor, group == nil ? rights : shared)' ''
steps folder-rights-left-to-the-umask $system 'if isNew || isOwn(descriptor) { give(descriptor, rights: 0o700) }' ''
code dated-through-a-link $system 'AT_SYMLINK_NOFOLLOW' '(MUTANT ? 0 : AT_SYMLINK_NOFOLLOW)'
steps refused-sync-not-told $system '_ = try retrying(.sync, file.path) { fdatasync(file.descriptor) }' ''
steps refused-folder-sync-not-told $system '_ = try retrying(.sync, path) { fsync(descriptor) }' ''
