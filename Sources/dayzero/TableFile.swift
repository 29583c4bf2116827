import SessionEngine
import SessionStorage

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
      throw UserError("\(path == "-" ? "Standard input" : path): \(error).")
    }
  }

  private static func file(_ path: String) throws -> [UInt8] {
    let disk = SystemDisk()
    do {
      return try disk.read(try disk.resolve(path), limit: TableReader.sizeLimit)
    } catch {
      guard !Machine.isPipe(path) else {
        throw UserError(
          "'\(path)' is a pipe, which may never end; save the list to a file, or take it in with "
            + "'dayzero import'.")
      }
      throw UserError("\(StorageError.disk(error))")
    }
  }
}
