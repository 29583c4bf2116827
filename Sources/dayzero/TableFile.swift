import Insights
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// Reads lists from files on this machine.
enum TableFile {
  /// The table in the file at `path`; a path that begins with `~/` is in the home folder.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input where pipes are allowed.
  ///   - allowsPipes: Whether what another program writes may be waited for.
  /// - Returns: The table.
  /// - Throws: ``UserError`` with the file, the reason and the way out.
  static func table(at path: String, allowingPipes allowsPipes: Bool = false) throws -> Table {
    var place = path
    if path.hasPrefix("~/"), let home = Machine.environment("HOME") {
      place = home + path.dropFirst()
    }
    let piped = allowsPipes ? try Machine.readPipe(place, limit: TableReader.sizeLimit + 1) : nil
    let bytes = try piped ?? file(place)
    do { return try TableReader.table(in: bytes) } catch {
      throw UserError(
        words("program.table.fault", list: path == "-" ? nil : path, fault: words.say(error)))
    }
  }

  private static func file(_ path: String) throws -> [UInt8] {
    let disk = SystemDisk()
    do {
      return try disk.read(try disk.resolve(path), limit: TableReader.sizeLimit)
    } catch {
      guard !Machine.isPipe(path) else {
        throw UserError(words("program.table.pipe", path: path))
      }
      throw UserError(words.say(StorageError.disk(error)))
    }
  }
}
