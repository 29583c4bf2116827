/// A norm, or a note on norms: what it says, in whose words, and where that was seen.
public protocol PublishedText: Sendable {
  /// By what people and files ask for it: "gge2015-j".
  var name: String { get }
  /// A short title; empty where it has none.
  var title: String { get }
  /// Where it was published; empty where that is its set's.
  var reference: String { get }
  /// The published wording, always shown as a quotation; nil when it was not seen.
  var text: String? { get }
  /// What it says in our own words, never shown as a quotation; nil when there is none.
  var summary: String? { get }
  /// Where the wording, or what is summarised, was seen.
  var source: String? { get }
  /// What a reader must know of the wording.
  var note: String? { get }
}

extension Norm: PublishedText {
  /// Its id.
  public var name: String { id.name }
}
