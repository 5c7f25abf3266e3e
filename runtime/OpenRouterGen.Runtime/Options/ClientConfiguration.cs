using System.ComponentModel;
using OpenRouterGen.Core.Problems;

namespace OpenRouter.Runtime;

/// <summary>Sets a client's options from a configuration, and checks them before the first call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClientConfiguration
{
    private const string CredentialsBefore = nameof(OpenRouterClientOptions.Credentials) + ":";
    private const string CategoriesBefore = nameof(OpenRouterClientOptions.AppCategories) + ":";

    // What no text can be.
    private static readonly HashSet<string> s_inCode = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(OpenRouterClientOptions.Hooks), nameof(OpenRouterClientOptions.Budget), nameof(OpenRouterClientOptions.Prices),
        nameof(OpenRouterClientOptions.RateLimit), nameof(OpenRouterClientOptions.TimeProvider),
    };

    // What others call the two that a client cannot do without.
    private static readonly Dictionary<string, string> s_otherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Endpoint"] = nameof(OpenRouterClientOptions.BaseAddress), ["BaseUrl"] = nameof(OpenRouterClientOptions.BaseAddress),
        ["Url"] = nameof(OpenRouterClientOptions.BaseAddress), ["Uri"] = nameof(OpenRouterClientOptions.BaseAddress),
        ["Key"] = nameof(OpenRouterClientOptions.ApiKey), ["Token"] = nameof(OpenRouterClientOptions.ApiKey),
    };

    /// <summary>Sets what a section holds.</summary>
    /// <param name="options">The options.</param>
    /// <param name="section">The names below the section, with colons between their parts, and the texts.</param>
    /// <param name="path">Where the section is, for messages; empty for the root.</param>
    /// <exception cref="OpenRouterConfigurationException">A text cannot be read, or a name is nearly one of an option. All that is wrong is named.</exception>
    public static void Apply(OpenRouterClientOptions options, IEnumerable<KeyValuePair<string, string?>> section, string path)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(path);
        options.ConfigurationPath = path;
        Apply(options, section, name => path.Length == 0 ? "'" + name + "'" : "'" + path + ":" + name + "'", isFree: true);
    }

    /// <summary>Sets what a connection string holds: <c>Endpoint=https://...;Key=...</c>, beside them options by their names, or an address alone.</summary>
    /// <param name="options">The options.</param>
    /// <param name="connection">The connection string.</param>
    /// <param name="path">Where it is, for messages.</param>
    /// <exception cref="OpenRouterConfigurationException">A part cannot be read, or is nothing that the client knows. All that is wrong is named.</exception>
    public static void ApplyConnection(OpenRouterClientOptions options, string connection, string path)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(path);
        options.ConfigurationPath ??= path;
        Apply(options, ConnectionText.Read(connection, path), name => "'" + ConnectionText.NameOf(name) + "' of '" + path + "'", isFree: false);
    }

    /// <summary>Checks what can be said of the options before a call: keys, credentials, addresses, headers.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="OpenRouterConfigurationException">Something cannot be used. It is named with its place in the configuration.</exception>
    public static void Check(OpenRouterClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (ClientSettings.Wrong(options) is not var (name, problem)) return;
        throw new OpenRouterConfigurationException(Sentence("'" + (options.ConfigurationPath is { } path ? path + ":" : "") + name + "'", problem));
    }

    /// <summary>What stands in the configuration beside options, and has no effect.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The paths.</returns>
    public static IReadOnlyList<string> Unused(OpenRouterClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.UnusedSettings;
    }

    /// <summary>Sets every option that has a text.</summary>
    internal static void Apply(OpenRouterClientOptions options, Func<string, string?> setting)
    {
        var problems = new List<string>();
        Set(options, setting, static name => "'" + name + "'", problems);
        Throw(problems);
    }

    private static void Apply(
        OpenRouterClientOptions options, IEnumerable<KeyValuePair<string, string?>> section, Func<string, string> place, bool isFree)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, text) in section)
        {
            if (text is not null && name.Length > 0) texts[name] = text;
        }

        var problems = new List<string>();
        Set(options, name => texts.GetValueOrDefault(name), place, problems);
        foreach (var (name, text) in texts)
        {
            if (OptionSetter.Has(name) || IsPartOfList(name)) continue;
            if (name.StartsWith(CredentialsBefore, StringComparison.OrdinalIgnoreCase)) options.Credentials[name[CredentialsBefore.Length..]] = text;
            else if (Unknown(name, isFree) is { } problem) problems.Add(Sentence(place(name), problem));
            else options.UnusedSettings.Add(place(name).Trim('\''));
        }

        Throw(problems);
    }

    private static void Set(OpenRouterClientOptions options, Func<string, string?> setting, Func<string, string> place, List<string> problems)
    {
        foreach (var name in OptionSetter.Names)
        {
            if (setting(name) is { } text && OptionSetter.Set(options, name, text) is { } problem) problems.Add(Sentence(place(name), problem));
        }

        var categories = new List<string>();
        while (setting(CategoriesBefore + categories.Count) is { } category) categories.Add(category);
        if (categories.Count > 0) options.AppCategories = categories;
    }

    /// <summary>What is wrong with a name that is none of an option; null where it may stand for something of the app's own.</summary>
    private static string? Unknown(string name, bool isFree)
    {
        var first = name.Split(':')[0];
        if (s_inCode.Contains(first)) return "no text can be it: set it in code";
        if (s_otherNames.GetValueOrDefault(first) is { } meant) return "there is no such setting" + NearestName.Question(meant);
        var nearest = NearestName.Find(first, OptionSetter.Names);
        return nearest is null && isFree ? null : "there is no such setting" + NearestName.Question(nearest);
    }

    private static bool IsPartOfList(string name) => name.StartsWith(CategoriesBefore, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan(CategoriesBefore.Length), System.Globalization.CultureInfo.InvariantCulture, out _);

    private static string Sentence(string place, string problem) =>
        "The setting " + place + " cannot be used: " + problem + (problem.EndsWith('?') ? "" : ".");

    private static void Throw(List<string> problems)
    {
        if (problems.Count > 0) throw new OpenRouterConfigurationException(string.Join(' ', problems));
    }
}
