public import WorkshopModel

/// Why a file is not read as a table; the sentences go on from the file's name.
public enum TableError: Error, Equatable, Sendable {
  /// It has more bytes than are read.
  case tooLarge
  /// It has more rows than are read.
  case tooManyRows
  /// It has nothing in it.
  case empty
  /// It is text of two bytes for each character, or no text at all.
  case notText
  /// The line is not UTF-8.
  case notUTF8(line: Int)
  /// The quotation mark in that line has no partner.
  case openQuotation(line: Int)
}

extension TableError: Factual {
  /// What is wrong and the way out; no full stop.
  public var fact: Fact {
    switch self {
    case .tooLarge: Fact("csv.tooLarge", ["limit": .number(TableReader.sizeLimit >> 20)])
    case .tooManyRows: Fact("csv.tooManyRows", ["limit": .number(TableReader.rowLimit)])
    case .empty: Fact("csv.empty")
    case .notText: Fact("csv.notText")
    case .notUTF8(let line): Fact("csv.notUTF8", ["line": .number(line)])
    case .openQuotation(let line): Fact("csv.openQuotation", ["line": .number(line)])
    }
  }
}
