import CTerminal

/// Text in the encoding of the terminal, for what is read and written there line by line.
public enum LocaleText {
  /// What bytes that were typed say, with something visible in place of what is no character.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    (ct_set_locale() ? InputEncoding.utf8 : .locale).text(bytes)
  }

  /// What bytes say, as long as all of them are characters.
  ///
  /// - Parameters:
  ///   - bytes: What was typed or came otherwise.
  ///   - prefersUTF8: Whether what is UTF-8 is read as that whatever the locale says, as is right for
  ///     what comes from a file or a program and not from a terminal.
  /// - Returns: The text; nil where some bytes are no characters.
  public static func wholeText(
    _ bytes: some Collection<UInt8>, prefersUTF8: Bool = false
  ) -> String? {
    let isUTF8 = ct_set_locale()
    if isUTF8 || prefersUTF8, let text = String(validating: bytes, as: UTF8.self) { return text }
    return isUTF8 ? nil : InputEncoding.locale.wholeText(bytes)
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

  /// The name of the locale that the environment asks for and the system lacks, so that what is
  /// typed may be in another encoding than it is read in.
  ///
  /// - Parameter environment: The value of a variable; nil where it is not set or empty.
  /// - Returns: The name as it was given; nil where there is no such doubt.
  public static func missingLocale(_ environment: (_ name: String) -> String?) -> String? {
    missingLocale(environment, isInstalled: ct_locale_is_installed())
  }

  /// The same, where it is known whether the system has the locale.
  static func missingLocale(
    _ environment: (_ name: String) -> String?, isInstalled: Bool
  ) -> String? {
    guard !isInstalled,
      let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first
    else { return nil }
    // In place of one in UTF-8 another one in UTF-8 is as good.
    let letters = name.lowercased().filter { $0 != "-" }
    return letters.hasSuffix(".utf8") || letters.contains(".utf8@") ? nil : name
  }
}
