using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace OpenRouterGen.Tool.Running;

/// <summary>Options that are numbers within bounds, written in the same way in every culture.</summary>
internal static class NumberOption
{
    /// <summary>A whole number; 0 where it is not set and nothing else is its default.</summary>
    public static Option<int> Whole(string name, int least, int most, int? otherwise, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        DefaultValueFactory = otherwise is { } value ? _ => value : null,
        CustomParser = result => Parse<int>(
            result,
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
            FormattableString.Invariant($"{name} is a number from {least} to {most}")) ?? least,
    };

    /// <summary>An amount of US dollars. A comma is refused: as a separator of thousands it would make 5 of 0,5.</summary>
    public static Option<decimal?> Amount(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "USD",
        CustomParser = result => Parse<decimal>(
            result,
            text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null,
            $"{name} is an amount of US dollars, as 0.50"),
    };

    private static T? Parse<T>(ArgumentResult result, Func<string, T?> parse, string words)
        where T : struct
    {
        var text = result.Tokens.Single().Value;
        var value = parse(text);
        if (value is null)
        {
            result.AddError($"'{text}' cannot be used: {words}.");
        }

        return value;
    }
}
