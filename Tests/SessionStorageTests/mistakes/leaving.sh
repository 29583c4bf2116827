# Mistakes in what is done about files that come, go or change while a session is open and left.
# shellcheck shell=bash

store=SessionStorage/Store/SessionStore.swift folding=SessionStorage/Store/SessionStore+Folding.swift
replacing=SessionStorage/Store/SessionStore+Replacing.swift proving=SessionStorage/Store/SessionStore+Proving.swift
superseding=SessionStorage/Store/DurableFile+Superseding.swift turns=SessionStorage/Store/SessionStore+Locking.swift
reading=SessionStorage/Store/FileReading.swift

value file-taken-for-whole $proving \
  'OperationSet(file.operations).isSuperset(of: session.operations)' true
value left-without-looking $store 'leavesFileToOthers && isInOwnJournals || fileHolds(session)' true
value journal-not-looked-at-when-left-to-others $store \
  'leavesFileToOthers && isInOwnJournals' leavesFileToOthers
steps cut-off-journal-not-noticed $store \
  'return try disk.stamp(of: journal).size == journalSize' 'return true'
value last-not-known $store 'isSafe, !isLast' isSafe
value what-made-way-not-looked-at $replacing \
  'try disk.kind(of: aside) == .file, try contents(of: aside) == loaded?.contents' true
steps new-file-not-read-back $folding 'guard try holds(bytes) else { return false }' ''
steps what-made-way-not-taken-in $reading '      insert(file.operations)
      insert(adoption?.operations ?? [])
      copies.append(path)
    }
  }

  /// The file that made way' '      copies.append(path)
    }
  }

  /// The file that made way'
steps stray-lost $replacing 'try disk.rename(stray, to: place)' 'try disk.remove(stray)'
steps stray-not-told-of $replacing 'untold.append(.keptAside(path: place))' ''
value lock-file-not-looked-at $turns 'try disk.isInPlace(turn) || attempts == 8' true
steps no-turns $turns '_ = try disk.lock(turn, wait: true)' ''
steps previous-not-kept $replacing 'try disk.rename(aside, to: paths.previous)' \
  'try disk.remove(aside)'
steps replaced-without-looking $superseding 'try disk.exchange(aside, with: path)
      return .done(aside: aside)' 'try disk.rename(aside, to: path)
      return .done(aside: nil)'
steps no-folder-sync-after-swap $superseding 'let supersession = try exchange(aside)
    try disk.syncFolder(folder)' 'let supersession = try exchange(aside)'
