import SessionEngine
import SessionStorage

/// Reads lists from files on this machine.
enum TableFile {
  /// The table in the file at `path`; a path that begins with `~/` is in the home folder.
  ///
  /// - Throws: ``UserError`` with the file, the reason and the way out.
  static func table(at path: String) throws -> Table {
    var place = path
    if path.hasPrefix("~/"), let home = Machine.environment("HOME") {
      place = home + path.dropFirst()
    }
    let disk = SystemDisk()
    let bytes: [UInt8]
    do {
      bytes = try disk.read(try disk.resolve(place), limit: TableReader.sizeLimit)
    } catch {
      throw UserError("\(StorageError.disk(error))")
    }
    do { return try TableReader.table(in: bytes) } catch { throw UserError("\(path): \(error).") }
  }
}
