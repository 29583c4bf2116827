public import Testing

/// Expects `text` to be what the golden file `Golden/name` beside the test says, to the byte.
///
/// With RECORD_GOLDEN=1 in the environment it writes the file instead, and fails, so that nobody
/// takes a recording for a test.
///
/// - Throws: What the disk said when the golden file is not there.
public func expectGolden(
  _ text: String, _ name: String, beside test: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = "Golden/\(name)"
  if setting("RECORD_GOLDEN") == "1" {
    try record(text, in: path, beside: test)
    Issue.record("\(path) was recorded; look at it", sourceLocation: sourceLocation)
    return
  }
  let golden = try contents(of: path, beside: test)
  guard !golden.utf8.elementsEqual(text.utf8) else { return }
  Issue.record(
    "\(path) differs (- golden, + now):\n\(difference(golden, text))",
    sourceLocation: sourceLocation)
}

/// Expects the part of a file between the lines `<!-- NAME -->` and `<!-- end of NAME -->` to be
/// `text`; with RECORD_GOLDEN=1 it puts it there instead, and fails.
///
/// - Throws: What the disk said when the file is not there.
public func expectSection(
  _ name: String, of file: String, is text: String, beside test: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let whole = try contents(of: file, beside: test)
  let marks = ["<!-- \(name) -->\n", "<!-- end of \(name) -->\n"]
  let first = try #require(whole.firstRange(of: marks[0]), "no line \(marks[0])")
  let last = try #require(whole.firstRange(of: marks[1]), "no line \(marks[1])")
  let section = String(whole[first.upperBound..<last.lowerBound])
  guard section != text else { return }
  if setting("RECORD_GOLDEN") == "1" {
    let recorded = whole[..<first.upperBound] + text + whole[last.lowerBound...]
    try record(String(recorded), in: file, beside: test)
    Issue.record("\(file) was recorded; look at it", sourceLocation: sourceLocation)
    return
  }
  Issue.record(
    "\(name) in \(file) differ (- there, + now); RECORD_GOLDEN=1 records them:\n\(difference(section, text))",
    sourceLocation: sourceLocation)
}

/// The lines that only one of the two has, with their numbers, at most 40.
private func difference(_ old: String, _ new: String) -> String {
  let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
  let changes = lines(new).difference(from: lines(old))
  let shown = changes.map { change in
    switch change {
    case .remove(let offset, let line, _): (offset, "- \(offset + 1): \(line)")
    case .insert(let offset, let line, _): (offset, "+ \(offset + 1): \(line)")
    }
  }
  return shown.sorted { $0.0 < $1.0 }.prefix(40).map(\.1).joined(separator: "\n")
}
