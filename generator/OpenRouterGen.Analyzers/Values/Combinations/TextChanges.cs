using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// The methods of <see cref="string"/> that make another text of a known one, and the same of it everywhere. What a culture decides, such as
/// <c>ToLower</c>, is not known.
/// </summary>
internal static class TextChanges
{
    // A longer one is not made: no limit of a text is near it, and each replacement may make it longer.
    private const int Longest = 100_000;

    /// <summary>What is done to the text of the call's instance; null for every other call, or where an argument is not constant.</summary>
    public static Func<string, string?>? Of(IOperation operation) =>
        operation is IInvocationOperation { Instance.Type.SpecialType: SpecialType.System_String, TargetMethod: var method } call
            ? (method.Name, call.Arguments.Length) switch
            {
                (nameof(string.Trim), 0) => text => text.Trim(),
                (nameof(string.TrimStart), 0) => text => text.TrimStart(),
                (nameof(string.TrimEnd), 0) => text => text.TrimEnd(),
                (nameof(string.ToLowerInvariant), 0) => text => text.ToLowerInvariant(),
                (nameof(string.ToUpperInvariant), 0) => text => text.ToUpperInvariant(),
                (nameof(string.Replace), 2) when Text(call, 0) is { Length: > 0 } old && Text(call, 1) is { } replacement =>
                    text => (long)text.Length * Math.Max(replacement.Length, 1) <= Longest ? text.Replace(old, replacement) : null,
                (nameof(string.Substring), 1) when Number(call, 0) is { } start => text => start <= text.Length ? text.Substring(start) : null,
                (nameof(string.Substring), 2) when Number(call, 0) is { } start && Number(call, 1) is { } length =>
                    text => start <= text.Length - length ? text.Substring(start, length) : null,
                _ => null,
            }
            : null;

    /// <summary>What is written by <c>ToString</c>: a text or a whole number, with nothing but a culture.</summary>
    public static IOperation? Written(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: nameof(ToString), Instance: { Type.SpecialType: var type } instance, Arguments: var arguments }
            && type is SpecialType.System_String or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64)
            && (arguments.IsEmpty || (arguments.Length == 1 && IsCulture(arguments[0].Value)))
            ? instance
            : null;

    /// <summary>Whether a culture of the platform is named, which writes whole numbers as every other one does.</summary>
    public static bool IsCulture(IOperation provider) =>
        WrittenParts.Unconverted(provider) is IPropertyReferenceOperation { Property.ContainingType.Name: nameof(CultureInfo) };

    private static IOperation Argument(IInvocationOperation call, int position) =>
        call.Arguments.First(argument => argument.Parameter?.Ordinal == position).Value;

    private static string? Text(IInvocationOperation call, int position) => Argument(call, position).ConstantValue.Value as string;

    private static int? Number(IInvocationOperation call, int position) => Argument(call, position).ConstantValue.Value is int number and >= 0 ? number : null;
}
