#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
public import WorkshopModel

extension DiskError: Factual {
  /// What went wrong with which file, and the way out where there is one; no full stop.
  public var fact: Fact {
    switch cause {
    case .tooLarge(let limit) where operation == .write:
      Fact("disk.cannotGrow", ["path": .text(path), "limit": .number(limit >> 20)])
    case .tooLarge(let limit):
      Fact("disk.notRead", ["path": .text(path), "limit": .number(limit >> 20)])
    case .system:
      Fact(
        "disk.cannot",
        ["act": .text(operation.rawValue), "path": .text(path), "reason": .fact(reason)])
    }
  }

  /// Why it was not done, without saying what.
  var reason: Fact {
    switch cause {
    case .tooLarge(let limit): Fact("disk.larger", ["limit": .number(limit >> 20)])
    case .system(let code): Self.reason(code)
    }
  }

  /// Whether there is no such file.
  var isOfMissingFile: Bool { code == ENOENT }

  private static func reason(_ code: Int32) -> Fact {
    switch code {
    case ENOENT: Fact("disk.missing")
    case EACCES, EPERM: Fact("disk.forbidden")
    case EROFS: Fact("disk.readOnly")
    case ENOSPC: Fact("disk.full")
    case EDQUOT: Fact("disk.quota")
    case EMFILE, ENFILE: Fact("disk.tooManyOpen")
    case EEXIST: Fact("disk.exists")
    case EISDIR: Fact("disk.folder")
    case ENODEV: Fact("disk.notOrdinary")
    case ENOTDIR: Fact("disk.notFolder")
    case ELOOP: Fact("disk.link")
    case EFBIG: Fact("disk.tooLarge")
    case ENOLCK: Fact("disk.noLocks")
    case EIO: Fact("disk.broken")
    case ENAMETOOLONG: Fact("disk.nameTooLong")
    default: Fact("disk.other", ["reason": .text(String(cString: strerror(code)))])
    }
  }
}
