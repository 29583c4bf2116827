import CTerminal

/// Text in the encoding of the terminal, for what is read and written there line by line.
public enum LocaleText {
  /// What bytes that were typed say, with something visible in place of what is no character.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    (ct_set_locale() ? InputEncoding.utf8 : .locale).text(bytes)
  }

  /// The bytes that show `text`, with signs of ASCII in place of what the encoding does not have.
  public static func bytes(_ text: String) -> [UInt8] {
    guard !ct_set_locale() else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      encoded(scalar) ?? AsciiChrome.replacement(for: scalar).flatMap(encoded) ?? [0x3F]
    }
  }

  private static func encoded(_ scalar: Unicode.Scalar) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let length = ct_encode(scalar.value, &bytes)
    return length < 0 ? nil : Array(bytes.prefix(Int(length)))
  }
}
