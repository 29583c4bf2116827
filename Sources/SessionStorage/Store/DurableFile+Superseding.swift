#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What became of an attempt to put a file in the place of another.
enum Supersession: Equatable {
  /// The file is in its place; what was there is at another path now, nil when nothing was there.
  case done(aside: String?)
  /// Something came in between, and nothing was done.
  case prevented
}

extension DurableFile {
  /// Writes `bytes` to the file in place of what is there, which gets a name of its own: whatever
  /// it is, it can be looked at, and nothing that came there last is lost.
  ///
  /// Where the disk cannot swap two names, there is no file for the moment between two calls.
  ///
  /// - Parameters:
  ///   - bytes: What the file is to hold.
  ///   - isAllowed: Asked last, when all is ready.
  /// - Returns: What became of it; the names in the folder are safe then.
  /// - Throws: ``DiskError``; then the file is as it was, or superseded.
  func supersede(
    with bytes: [UInt8],
    if isAllowed: () throws(DiskError) -> Bool = { () throws(DiskError) in true }
  ) throws(DiskError) -> Supersession {
    try writeDraft(bytes)
    guard try isAllowed() else {
      discardDraft()
      return .prevented
    }
    // From here on the name may be that of something nobody has read, which no program removes.
    let aside = try freePlaceAside()
    do { try disk.rename(draft, to: aside) } catch  where error.code == ENOENT { return .prevented }
    let new = try disk.stamp(of: aside)?.identity
    let supersession = try exchange(aside, new)
    try disk.syncFolder(folder)
    return supersession
  }

  private func exchange(_ aside: String, _ new: UInt64?) throws(DiskError) -> Supersession {
    do {
      try disk.exchange(aside, with: path)
      return .done(aside: aside)
    } catch {
      if error.code == ENOENT { return try takeFreePlace(from: aside, leaving: nil) }
      guard error.isUnsupported else {
        // A disk may have swapped them and say all the same that it failed.
        if let now = try? disk.stamp(of: aside), now.identity == new { try? disk.remove(aside) }
        throw error
      }
    }
    let old = try freePlaceAside()
    do { try disk.rename(path, to: old) } catch  where error.code == ENOENT {
      return try takeFreePlace(from: aside, leaving: nil)
    }
    return try takeFreePlace(from: aside, leaving: old)
  }

  /// Gives the file at `new` this file's name, unless something has come there.
  private func takeFreePlace(from new: String, leaving old: String?) throws(DiskError)
    -> Supersession
  {
    do { try nameIfFree(new) } catch  where error.code == EEXIST {
      try disk.remove(new)
      return .prevented
    } catch  where error.code == ENOENT {
      return .prevented
    }
    return .done(aside: old)
  }

  private func freePlaceAside() throws(DiskError) -> String {
    var number = 1
    while true {
      let place = "\(beginning)\(draftSuffix)-\(number)\(Self.asideEnding)"
      if try disk.kind(of: place) == nil { return place }
      number += 1
    }
  }

  private static let asideEnding = ".old"

  /// Whether a name in the folder of the file `name` is one that a file got when another took its
  /// place, of which maybe nobody knows yet what is in it.
  static func isAside(_ candidate: String, of name: String) -> Bool {
    candidate.utf8.starts(with: (stem(of: name) + draftMark).utf8)
      && candidate.hasSuffix(asideEnding)
  }
}
