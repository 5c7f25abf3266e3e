using System.Globalization;

namespace OpenRouterGen.Core.Naming;

/// <summary>The characters of identifiers: what the C# specification (section 6.4.3) allows, without those that are not seen.</summary>
internal static class IdentifierLetter
{
    /// <summary>Whether an identifier may begin with the character.</summary>
    public static bool IsLetter(char character) => character < 128
        ? character is >= 'a' and <= 'z' or >= 'A' and <= 'Z'
        : CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber && !IsUnseen(character);

    public static bool IsDigit(char character) => character < 128
        ? character is >= '0' and <= '9'
        : CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>Whether the character goes on with a word: a letter, a digit, or a mark on the letter before it.</summary>
    public static bool IsPart(char character) => IsLetter(character) || IsDigit(character) || (character >= 128 && IsMark(character));

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && !IsUnseen(character);

    // Unicode: Default_Ignorable_Code_Point, as far as its characters are letters and marks. Those of category Cf are neither.
    private static bool IsUnseen(char character) => character is '\u034f' or '\u115f' or '\u1160' or '\u17b4' or '\u17b5'
        or (>= '\u180b' and <= '\u180f') or '\u3164' or (>= '\ufe00' and <= '\ufe0f') or '\uffa0';
}
