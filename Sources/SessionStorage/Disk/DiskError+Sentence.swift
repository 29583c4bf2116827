#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension DiskError: CustomStringConvertible {
  /// What went wrong with which file, and the way out where there is one; no full stop.
  public var description: String {
    switch cause {
    case .tooLarge(let limit) where operation == .write:
      "cannot write '\(path)': it would be larger than \(limit >> 20) MiB; split the session"
    case .tooLarge(let limit): "'\(path)' is larger than \(limit >> 20) MiB, so it is not read"
    case .system(let code): "cannot \(verb) '\(path)': \(Self.reason(code))"
    }
  }

  /// Why it was not done, without saying what.
  var reason: String {
    switch cause {
    case .tooLarge(let limit): "it is larger than \(limit >> 20) MiB"
    case .system(let code): Self.reason(code)
    }
  }

  /// Whether there is no such file.
  var isOfMissingFile: Bool { code == ENOENT }

  private var verb: String {
    switch operation {
    case .inspect: "look at"
    case .read, .rename, .remove, .lock, .close: operation.rawValue
    case .list: "list"
    case .makeFolder: "make the folder"
    case .create: "make"
    case .write, .link: "write"
    case .sync: "make safe"
    }
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "it is not there"
    case EACCES, EPERM: "you may not; choose a folder of your own"
    case EROFS: "the disk is read-only; choose another folder"
    case ENOSPC: "the disk is full; free some space or choose another disk"
    case EDQUOT: "your share of the disk is used up; free some space or choose another disk"
    case EMFILE, ENFILE: "too many files are open; close other programs"
    case EEXIST: "there is something of that name already"
    case EISDIR: "it is a folder"
    case ENODEV: "it is no ordinary file"
    case ENOTDIR: "a part of the path is not a folder"
    case ELOOP: "it is a symbolic link, which is not followed here"
    case EFBIG: "it would be larger than files may be here; save to another disk"
    case ENOLCK: "the system has no more locks; close other programs or choose another disk"
    case EIO: "the disk has an error; save to another disk"
    case ENAMETOOLONG: "the name is too long"
    default: String(cString: strerror(code))
    }
  }
}
