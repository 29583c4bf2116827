/// What is wrong with a template.
public struct StyleError: Error, Equatable, CustomStringConvertible {
  /// The line; nil when it is not known.
  public let line: Int?
  /// What is wrong there: a sentence without its first capital and its full stop.
  public let problem: String

  /// The sentence for the user, without the name of the file.
  public var description: String {
    let place = line.map { ", line \($0)" } ?? ""
    return "The template\(place): \(problem)."
  }
}
