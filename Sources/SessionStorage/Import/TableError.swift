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

extension TableError: CustomStringConvertible {
  private static let wayOut =
    "Save it again: in Excel as 'CSV UTF-8', in LibreOffice as 'Text CSV' with the character set"
    + " 'Unicode (UTF-8)'"

  /// What is wrong and the way out; no full stop.
  public var description: String {
    switch self {
    case .tooLarge:
      "it has more than \(TableReader.sizeLimit >> 20) MiB; split it in two"
    case .tooManyRows: "it has more than \(TableReader.rowLimit) rows; split it in two"
    case .empty: "it is empty; its first row names the columns, such as name, sector and group"
    case .notText: "it is not text in UTF-8 (perhaps UTF-16, or a spreadsheet). \(Self.wayOut)"
    case .notUTF8(let line):
      "line \(line) is not text in UTF-8 (perhaps Latin-1). \(Self.wayOut)"
    case .openQuotation(let line):
      "the quotation mark in line \(line) is never closed; close it, or double it where it is"
        + " meant as a character"
    }
  }
}
