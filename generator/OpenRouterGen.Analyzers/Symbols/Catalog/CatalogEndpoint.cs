using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>Who serves an entry of a catalog.</summary>
/// <param name="Name">The name under which a request gives it options.</param>
internal sealed record CatalogEndpoint(string Name)
{
    /// <summary>What else a request may call it.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The options that reach it; null when the entry does not say.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>
    /// Whether a request may mean it by a name. Of two names the one may be a part of the other: a service has a short and a long one for many an endpoint,
    /// and a snapshot need not have both.
    /// </summary>
    public bool MayBe(string name) => Names.Prepend(Name).Any(own => Holds(own, name) || Holds(name, own));

    /// <summary>Whether a request surely means it by a name.</summary>
    public bool Is(string name) => Names.Prepend(Name).Any(own => IsSame(own, name));

    /// <summary>Whether two names have the same letters and digits.</summary>
    public static bool IsSame(string one, string other) => Plain(one) == Plain(other);

    /// <summary>Whether a text has another one in it, in letters and digits alone.</summary>
    public static bool Holds(string text, string part) => Plain(text).Contains(Plain(part));

    public static CatalogEndpoint? Read(AttributeData attribute) => attribute.Positional(0) is not string name ? null : new CatalogEndpoint(name)
    {
        Names = attribute.Texts("Names"),
        Options = attribute.NamedArguments.Any(argument => argument.Key == "Options") ? attribute.Texts("Options") : null,
    };

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
