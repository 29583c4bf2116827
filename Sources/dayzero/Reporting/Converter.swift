import Insights
import Reports
import Words

/// A program of the system that makes a document of a page of HTML.
struct Converter: Sendable {
  /// What it is called, which is also the Debian package that it is in.
  let program: String
  /// What the program at a path makes of a page.
  private let convert:
    @Sendable (_ path: String, _ page: String) throws(ChildProcessError) -> [UInt8]
  /// What no font here has of a page, as the document that was made of it tells.
  private var missingFonts: @Sendable (_ document: [UInt8], _ page: String) -> MissingFonts? = {
    _, _ in nil
  }

  /// A document for Word.
  static let docx = pandoc(to: "docx")
  /// A document for LibreOffice.
  static let odt = pandoc(to: "odt")
  /// Pages to print, by the engine of a browser without the browser.
  ///
  /// It sets every script, in drawings too, tags what is a heading or a table for those who listen
  /// to it, and makes the same bytes of the same page.
  static let pdf = Converter(
    program: "chromium-headless-shell",
    convert: { path, page throws(ChildProcessError) in
      func pages(of page: String) throws(ChildProcessError) -> [UInt8] {
        try PagePrinter.pages(of: page, by: path, environment: environment)
      }
      let first = try pages(of: page)
      guard let filledIn = PageNumbers(of: first).filledIn(page) else {
        return PDFDates.removed(from: first)
      }
      return PDFDates.removed(from: try pages(of: filledIn))
    }, missingFonts: MissingFonts.init)

  // The title stands by itself, so the headings below it move up. Not in its sandbox, in which the
  // one of Debian 12 finds none of its own files; what was entered cannot name any either.
  private static func pandoc(to format: String) -> Converter {
    Converter(
      program: "pandoc",
      convert: { path, page throws(ChildProcessError) in
        let document = OfficeDocument(of: PageWords.words(of: page))
        return document.finished(
          try ChildProcess.output(
            of: path,
            [
              "--from=html-native_divs", "--to=\(format)", "--shift-heading-level-by=-1",
              "--output=-",
            ],
            environment: environment, input: Array(document.page.utf8)))
      })
  }

  /// The document that `page` makes.
  ///
  /// - Throws: ``UserError`` when the program is missing, fails, or is not done in time, or when no
  ///   font here has some of the signs.
  func document(of page: String) throws -> [UInt8] {
    guard let path = ProgramFinder.path(of: program) else {
      throw UserError(words("program.report.notInstalled", program: program))
    }
    let document: [UInt8]
    do { document = try convert(path, page) } catch {
      throw UserError(
        words("program.report.notConverted", program: program, what: words.say(error)))
    }
    if let missing = missingFonts(document, page) { throw UserError(Self.sentence(on: missing)) }
    return document
  }

  private static func sentence(on missing: MissingFonts) -> String {
    let packages = missing.packages.joined(separator: " ")
    return missing.scripts.isEmpty
      ? words("program.report.noFont", packages: packages)
      : words(
        "program.report.missingSigns", scripts: missing.scripts.map { $0.name(in: words) },
        packages: packages)
  }

  /// Nothing of the user's gets into a document; no clock does either.
  private static let environment = [
    "PATH=\(ProgramFinder.folders.joined(separator: ":"))", "HOME=/nonexistent", "LANG=C.UTF-8",
    "SOURCE_DATE_EPOCH=0",
  ]
}
