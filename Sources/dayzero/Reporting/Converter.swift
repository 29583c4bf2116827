/// A program of the system that makes a document of a page of HTML.
struct Converter {
  /// What it is called, which is also the Debian package that it is in.
  let program: String
  /// What it is told; never anything from a session.
  let arguments: [String]
  /// Whether it is a ZIP file for an office program, which takes over neither drawings nor layout.
  let isOfficeDocument: Bool

  /// A document for Word.
  static let docx = pandoc(to: "docx")
  /// A document for LibreOffice.
  static let odt = pandoc(to: "odt")
  /// Pages to print.
  ///
  /// WeasyPrint, because it needs no browser, knows the rules of CSS for pages, and makes the same
  /// bytes of the same page.
  static let pdf = Converter(
    program: "weasyprint", arguments: ["--quiet", "--encoding", "utf-8", "-", "-"],
    isOfficeDocument: false)

  // The title stands by itself, so the headings below it move up. Not in its sandbox, in which the
  // one of Debian 12 finds none of its own files; what was entered cannot name any either.
  private static func pandoc(to format: String) -> Converter {
    Converter(
      program: "pandoc",
      arguments: [
        "--from=html-native_divs", "--to=\(format)", "--shift-heading-level-by=-1", "--output=-",
      ],
      isOfficeDocument: true)
  }

  /// The document that `page` makes.
  ///
  /// - Throws: ``UserError`` when the program is missing, fails, or is not done in time.
  func document(of page: String) throws -> [UInt8] {
    guard let path = ProgramFinder.path(of: program) else {
      throw UserError(
        "This format needs \(program), which is not installed here; on Debian: "
          + "apt-get install \(program)")
    }
    let source = isOfficeDocument ? PageWords.words(of: page) : page
    do {
      let document = try ChildProcess.output(
        of: path, arguments, environment: Self.environment, input: Array(source.utf8))
      return isOfficeDocument ? ZipDates.removed(from: document) : document
    } catch {
      throw UserError("\(program) \(error), so nothing was written.")
    }
  }

  /// Nothing of the user's gets into a document; no clock does either.
  private static let environment = [
    "PATH=\(ProgramFinder.folders.joined(separator: ":"))", "HOME=/nonexistent", "LANG=C.UTF-8",
    "SOURCE_DATE_EPOCH=0",
  ]
}
