import ArgumentParser
import SessionEngine
import SessionStorage
import Words

/// Where a command writes to.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words["command.output.output"]))
  var output: String?

  @Flag(help: ArgumentHelp(words["command.output.force"]))
  var force = false

  /// The path to write to; nil for standard output.
  var path: String? { output == "-" ? nil : output }

  /// What a report is made of.
  enum Source: String {
    case session, template
  }

  /// Makes sure that nothing is written over the file at `source`, not even by force.
  func keepOff(_ source: String, _ what: Source) throws {
    let disk = SystemDisk()
    guard let path, let own = try? disk.resolve(source), let other = try? disk.resolve(path),
      own == other
    else { return }
    throw UserError(words("program.output.itself", path: path, what: what.rawValue))
  }

  /// Writes each of `files`; when one of them is there already, none, unless by force.
  func write(_ files: [OutputFile]) throws {
    let taken = try OutputPlace().taken(of: files.map(\.path))
    if let path = taken.first, !force { throw Self.isThere(path) }
    for file in files {
      let suffix = Machine.newReplica().rawValue
      let durable = DurableFile(file.path, on: SystemDisk(), draftSuffix: suffix)
      do { try force ? durable.replace(with: file.bytes) : durable.create(file.bytes) } catch {
        switch error {
        case .exists(let path): throw Self.isThere(path)
        case .disk(let error): throw UserError(OutputFailure(file.path).sentence(on: error))
        default: throw error
        }
      }
    }
  }

  private static func isThere(_ path: String) -> UserError {
    UserError(words("program.output.exists", path: path))
  }
}

/// A file that is to be written.
struct OutputFile {
  let path: String
  let bytes: [UInt8]
}
