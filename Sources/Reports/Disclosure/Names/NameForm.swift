/// One way in which a name may be written.
struct NameForm: Hashable {
  /// What it is of the name, which decides how sure a place in a text must be.
  enum Kind: Int, Hashable {
    /// All of it, in any order: however it is written.
    case whole
    /// A name that its bearer or the language sets apart by what follows: "王先生".
    case addressed
    /// One word of it.
    case part
    /// A part with initials: "J. Doe", "jdoe".
    case initialed
    /// A part before or after a letter of the rest: "Carlos P.", "doej".
    case abridged
    /// The first letters of all its parts: "JD".
    case initials
    /// A part of one letter.
    case letter
    /// A part of a name in a script without capitals that may be another word.
    case uncertain
    /// A spelling near to a part, which may be the name of somebody else: "Hasan" for "Hassan".
    case near
    /// A part without its ending, to which other endings can be joined.
    case stem
    /// In capitals, since it is a common word otherwise: "FIRST".
    case inCapitals
    /// A common word by which an organisation goes.
    case commonWord
    /// The first word of an organisation's name.
    case firstWord
    /// The first letters of an organisation's name.
    case acronym
  }

  let kind: Kind
  let letters: [UInt32]
  /// The places before whose letters something may stand, and need not.
  let breaks: [Bool]
  /// Whether it is the name as somebody with a sign or a letter more writes it, so that a text has it
  /// only with such a letter.
  var needsAccent = false
  /// Whether its words stand in another order than in the name.
  var isReversed = false
  /// Whether first letters are those of a name with a hyphen, which they may keep, as "J.-L." does.
  var isCompound = false
  /// Of the first letters of an organisation, which are capitals in its name; empty for other forms.
  var capitals: [Bool] = []
  let script: NameScript

  /// The form that `text` makes; nil for a text without letters.
  init?(_ kind: Kind, _ text: String, needsAccent: Bool = false, isReversed: Bool = false) {
    let folded = NameText(text)
    guard let first = folded.letters.first else { return nil }
    self.kind = kind
    letters = folded.letters
    breaks = folded.gaps.map { $0 != .none }
    self.needsAccent = needsAccent
    self.isReversed = isReversed
    script = NameScript(of: first)
  }
}
