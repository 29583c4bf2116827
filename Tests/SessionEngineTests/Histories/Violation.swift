/// A law that a history broke, told in a sentence.
struct Violation: Error, CustomStringConvertible {
  let description: String
}

/// Goes on when `condition` holds.
///
/// An expectation of the testing library costs too much to be met a million times.
func hold(
  _ condition: Bool, _ sentence: @autoclosure () -> String
) throws(Violation) {
  guard condition else { throw Violation(description: sentence()) }
}
