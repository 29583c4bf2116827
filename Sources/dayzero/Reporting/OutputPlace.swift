#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import Insights
import SessionStorage
import Words
import WorkshopModel

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
        throw UserError(words("program.output.folder", path: path, inside: inside))
      case .other:
        throw UserError(words("program.output.device", path: path))
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
    default: throw UserError(words("program.output.notFolder", path: folder))
    }
  }

  /// Makes sure that no session is replaced, which may be all there is of a workshop.
  private func keepOffSession(_ path: String) throws {
    guard let bytes = try? disk.read(disk.resolve(path), limit: SessionFile.sizeLimit),
      SessionFile.looksLikeSession(bytes)
    else { return }
    throw UserError(words("program.output.session", path: path))
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
    case ENOTDIR: return words("program.output.partNotFolder", path: path)
    case EACCES, EPERM:
      return words("program.output.forbidden", folder: folder == "." ? nil : folder, path: path)
    case EROFS: return words("program.output.readOnly", path: path)
    case ENOSPC: return words("program.output.full", path: path)
    case EDQUOT: return words("program.output.quota", path: path)
    case ENAMETOOLONG: return words("program.output.nameTooLong", name: shortName)
    default:
      let sentence = words.say(StorageError.disk(error)).replacing(error.path, with: path)
      return words("program.output.other", sentence: sentence)
    }
  }

  /// That its folder is not there.
  var noFolder: String {
    words("program.output.noFolder", folder: folder, path: path)
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
