import ArgumentParser
import SessionEngine
import SessionStorage

/// Where a command writes to.
struct OutputOptions: ParsableArguments {
  @Option(help: "The file to write; - is standard output.")
  var output: String?

  @Flag(help: "Overwrite the file if it is there.")
  var force = false

  /// The path to write to; nil for standard output.
  var path: String? { output == "-" ? nil : output }

  /// Makes sure that nothing is written over the file at `session`, not even by force.
  func keepOff(_ session: String) throws {
    let disk = SystemDisk()
    guard let path, let own = try? disk.resolve(session), let other = try? disk.resolve(path),
      own == other
    else { return }
    throw UserError("'\(path)' is the session itself and was not touched. Choose another name.")
  }

  /// Writes each of `files`; when one of them is there already, none, unless by force.
  func write(_ files: [OutputFile]) throws {
    let disk = SystemDisk()
    for file in files {
      guard let kind = try? disk.kind(of: file.path) else { continue }
      guard force else { throw Self.isThere(file.path) }
      guard kind == .file || kind == .link else { throw Self.isNoFile(file.path) }
    }
    for file in files {
      let durable = DurableFile(file.path, on: disk, draftSuffix: Machine.newReplica().rawValue)
      do { try force ? durable.replace(with: file.bytes) : durable.create(file.bytes) } catch {
        guard case .exists(let path) = error else { throw error }
        throw Self.isThere(path)
      }
    }
  }

  private static func isNoFile(_ path: String) -> UserError {
    UserError(
      "'\(path)' is a folder or a device, which no report can replace. Name a file, or - for "
        + "standard output.")
  }

  private static func isThere(_ path: String) -> UserError {
    UserError("'\(path)' is there already and was not touched. Add --force to replace it.")
  }
}

/// A file that is to be written.
struct OutputFile {
  let path: String
  let bytes: [UInt8]
}
