/// The natural logarithm, which the standard library leaves to the C library.
enum Logarithm {
  /// The logarithm of a number of at least 1: its power of two, and for the rest the series of
  /// artanh, good to nine digits.
  static func natural(of value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    let rest = (value.significand - 1) / (value.significand + 1)
    let square = rest * rest
    var term = rest
    var sum = 0.0
    for odd in stride(from: 1.0, through: 19, by: 2) {
      sum += term / odd
      term *= square
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }
}
