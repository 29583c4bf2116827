public import WorkshopModel

/// What a room has agreed to in a conclusion, and whether that still stands.
public struct Agreement: Equatable, Sendable {
  /// What was agreed, to the byte; nil when that was taken out of the file.
  public let text: String?
  /// Whether the conclusion reads differently now.
  public let isChanged: Bool
  /// Whether the agreed text is the one that its checksum was made of.
  public let isIntact: Bool

  /// What was agreed, with what is known of it.
  public init(text: String?, isChanged: Bool, isIntact: Bool) {
    self.text = text
    self.isChanged = isChanged
    self.isIntact = isIntact
  }
}

extension Conclusion.Status {
  /// Whether the room has agreed, with or without a reservation.
  public var isAgreed: Bool { self == .agreed || self == .agreedWithReservation }
}

extension Conclusion {
  /// The checksum of a text that is agreed.
  public static func checksum(of text: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    return fingerprint.name
  }

  /// What was agreed; nil while nothing is, and for a conclusion that came into the session as
  /// agreed and of which nobody kept the text apart.
  public var agreement: Agreement? {
    guard status.isAgreed, agreedText != nil || checksum != nil else { return nil }
    return Agreement(
      text: agreedText,
      isChanged: agreedText.map { !$0.utf8.elementsEqual(text.utf8) } ?? false,
      isIntact: agreedText.map(Self.checksum) == checksum)
  }

  /// The fields to set when the room says `status` of the conclusion as it reads now: with an
  /// agreement its text is kept with its checksum, without one what was kept is cleared.
  public func fields(settling status: Status) -> Members {
    var fields: Members = ["status": .string(status.rawValue)]
    fields["agreedText"] = status.isAgreed ? .string(text) : .null
    fields["checksum"] = status.isAgreed ? .string(Self.checksum(of: text)) : .null
    return fields
  }

  /// The fields to set when the conclusion is to read `newText`: where it is agreed and nobody has
  /// kept the text that was, that is kept with its checksum.
  public func fields(rewording newText: String) -> Members {
    var fields: Members = ["text": .string(newText)]
    if status.isAgreed, agreedText == nil, checksum == nil, newText != text {
      fields["agreedText"] = .string(text)
      fields["checksum"] = .string(Self.checksum(of: text))
    }
    return fields
  }
}
