#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionStorage

/// Where files can be written, by one rule for the command line and the screens.
struct OutputPlace {
  private let disk = SystemDisk()

  /// Those of `paths` at which there is a file already.
  ///
  /// - Throws: ``UserError`` when at one of them nothing can be written, not even in place of what
  ///   is there.
  func taken(of paths: [String]) throws -> [String] {
    try paths.filter { path in
      switch try kind(of: path) {
      case nil:
        try checkFolder(of: path)
        return false
      case .folder:
        let inside = path.hasSuffix("/") ? path : path + "/"
        throw UserError("'\(path)' is a folder. Name a file in it, as '\(inside)report.md'.")
      case .other:
        throw UserError("'\(path)' is a device, which no report can replace. Name a file.")
      case .file, .link:
        try keepOffSession(path)
        return true
      }
    }
  }

  /// What is at `path`, or at the end of the link there; nil when there is nothing.
  func kind(of path: String) throws -> FileKind? {
    do {
      guard let kind = try disk.kind(of: path), kind == .link else {
        return try disk.kind(of: path)
      }
      return try disk.kind(of: disk.resolve(path)) ?? kind
    } catch {
      throw UserError(OutputFailure(path).sentence(on: error))
    }
  }

  /// Makes sure that the folder of the file at `path` is there.
  private func checkFolder(of path: String) throws {
    guard let end = path.lastIndex(of: "/"), end != path.startIndex else { return }
    let folder = String(path[..<end])
    switch try kind(of: folder) {
    case .folder: return
    case nil: throw UserError(OutputFailure(path).noFolder)
    default: throw UserError("'\(folder)' is a file, not a folder. Choose another name.")
    }
  }

  /// Makes sure that no session is replaced, which may be all there is of a workshop.
  private func keepOffSession(_ path: String) throws {
    guard let bytes = try? disk.read(disk.resolve(path), limit: SessionFile.sizeLimit),
      SessionFile.looksLikeSession(bytes)
    else { return }
    throw UserError(
      "'\(path)' is a session of Day Zero and was not touched. Choose another name.")
  }
}

/// Says why a file was not written, in terms of the file that was asked for.
struct OutputFailure {
  private let path: String

  /// What there is to say of the file at `path`.
  init(_ path: String) { self.path = path }

  /// The sentence on what the disk said, with the way out.
  func sentence(on error: DiskError) -> String {
    switch error.code {
    case ENOENT where (try? SystemDisk().kind(of: folder)) == nil: return noFolder
    case ENOTDIR: return "A part of '\(path)' is a file, not a folder. Choose another name."
    case EACCES, EPERM:
      let place = folder == "." ? "this folder" : "'\(folder)'"
      return "You may not write in \(place); '\(path)' was not written. Choose another folder."
    case EROFS:
      return "The disk is read-only; '\(path)' was not written. Choose another folder."
    case ENOSPC:
      return "The disk is full; '\(path)' was not written. Free some space or choose another disk."
    case EDQUOT:
      return "Your share of the disk is used up; '\(path)' was not written. Free some space or "
        + "choose another disk."
    case ENAMETOOLONG: return "The name '\(shortName)' is too long. Choose a shorter one."
    default:
      let sentence = "\(StorageError.disk(error))".replacing(error.path, with: path)
      return "\(sentence) Choose another name or another folder."
    }
  }

  /// That its folder is not there.
  var noFolder: String {
    "There is no folder '\(folder)'; '\(path)' was not written. Make the folder first, or choose "
      + "another name."
  }

  private var folder: String {
    guard let end = path.lastIndex(of: "/") else { return "." }
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  private var shortName: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.count > 24 ? "\(name.prefix(24))…" : name
  }
}
