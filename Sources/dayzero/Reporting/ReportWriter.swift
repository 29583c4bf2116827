import Reports
import SessionStorage
import Words

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
      Swift.print(words("program.output.wrote", path: VisibleText.line(path)))
    case .tables(let tables):
      let place = TablePlace(path)
      try place.makeFolder()
      let files = zip(place.paths(of: tables.map(\.name)), tables).map {
        OutputFile(path: $0, bytes: $1.bytes)
      }
      try target.write(files)
      tell(notes)
      let first = files.first.map { VisibleText.line($0.path) } ?? path
      Swift.print(words("program.report.wroteTables", path: first, more: files.count - 1))
    }
  }

  private func print(_ report: ReportFiles) throws {
    switch report {
    case .one(let bytes):
      tell(notes)
      try Machine.output(bytes)
    case .tables(let tables):
      tell(notes + [words["program.report.entriesAlone"]])
      try Machine.output(tables.first?.bytes ?? [])
    }
  }

  private func tell(_ notes: [String]) {
    notes.forEach(Machine.note)
  }
}

/// Where the tables of a report are written: a folder, or files whose names begin alike.
struct TablePlace {
  private static let ending = ".csv"
  private let path: String

  /// The place that somebody named.
  init(_ path: String) { self.path = path }

  /// Whether it is a folder.
  private var isFolder: Bool { !path.hasSuffix(Self.ending) }

  /// NAME.csv and NAME-links.csv for a name; FOLDER/entries.csv and FOLDER/links.csv for a folder.
  func paths(of tables: [String]) -> [String] {
    guard !isFolder else {
      let folder = path.hasSuffix("/") ? path : path + "/"
      return tables.map { folder + $0 + Self.ending }
    }
    let stem = path.dropLast(Self.ending.count)
    return tables.enumerated().map { index, table in
      index == 0 ? path : "\(stem)-\(table)\(Self.ending)"
    }
  }

  /// Makes the folder, unless it is there.
  func makeFolder() throws {
    guard isFolder, try !hasFolder else { return }
    do { try SystemDisk().makeFolder(path) } catch {
      throw UserError(OutputFailure(path).sentence(on: error))
    }
  }

  /// The files with those tables that are there already.
  ///
  /// - Throws: ``UserError`` when they cannot be written there.
  func taken(of tables: [String]) throws -> [String] {
    guard try !isFolder || hasFolder else {
      // The folder is made with them, beside others that have to be there.
      return try OutputPlace().taken(of: [path])
    }
    return try OutputPlace().taken(of: paths(of: tables))
  }

  /// Whether the folder is there.
  private var hasFolder: Bool {
    get throws {
      switch try OutputPlace().kind(of: path) {
      case .folder: return true
      case nil: return false
      default:
        throw UserError(words("program.report.tablesInFile", path: path, ending: Self.ending))
      }
    }
  }
}
