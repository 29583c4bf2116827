import Reports
import SessionStorage

/// Writes a report where somebody wants it.
struct ReportWriter {
  let target: OutputOptions
  /// What there is to know of the edition.
  let notes: [String]

  /// Writes `report` and says on standard error what there is to know of it.
  func write(_ report: ReportFiles) throws {
    guard let path = target.path else { return try print(report) }
    switch report {
    case .one(let bytes):
      try target.write([OutputFile(path: path, bytes: bytes)])
      tell(notes)
      Swift.print("Wrote \(VisibleText.line(path)).")
    case .tables(let tables):
      let files = try files(tables, at: path)
      try target.write(files)
      tell(notes)
      let first = files.first.map { VisibleText.line($0.path) } ?? path
      Swift.print("Wrote \(first) and \(files.count - 1) more tables beside it.")
    }
  }

  private func print(_ report: ReportFiles) throws {
    switch report {
    case .one(let bytes):
      tell(notes)
      try Machine.output(bytes)
    case .tables(let tables):
      tell(notes + ["This is the table of entries alone; --output FOLDER writes all tables."])
      try Machine.output(tables.first?.bytes ?? [])
    }
  }

  private func tell(_ notes: [String]) {
    for note in notes { Machine.write("Note: \(VisibleText.line(note))\n", to: .error) }
  }

  /// NAME.csv and NAME-links.csv for a name; FOLDER/entries.csv and FOLDER/links.csv for a folder.
  private func files(_ tables: [CSVTable], at path: String) throws -> [OutputFile] {
    let ending = ".csv"
    guard path.hasSuffix(ending) else {
      try makeFolder(path)
      let folder = path.hasSuffix("/") ? path : path + "/"
      return tables.map { OutputFile(path: folder + $0.name + ending, bytes: $0.bytes) }
    }
    let stem = path.dropLast(ending.count)
    return tables.enumerated().map { index, table in
      OutputFile(path: index == 0 ? path : "\(stem)-\(table.name)\(ending)", bytes: table.bytes)
    }
  }

  private func makeFolder(_ path: String) throws {
    do { try SystemDisk().makeFolder(path) } catch { throw StorageError.disk(error) }
  }
}
