using System.Reflection;

namespace OpenRouter.Runtime;

/// <summary>The headers by which the service learns what calls it: this client, and the app that uses it.</summary>
internal static class RequestHeaders
{
    private static readonly string s_userAgent = "OpenRouterGen/" + Version();

    /// <summary>The headers that are set, each with where its value is from, for the message when no header can carry it.</summary>
    public static IEnumerable<(string Name, string Value, string Origin)> Of(OpenRouterClientOptions options)
    {
        yield return ("User-Agent", s_userAgent, "The header 'User-Agent'");
        if (options.AppUrl is { } url) yield return ("HTTP-Referer", url.IsAbsoluteUri ? url.AbsoluteUri : url.OriginalString, "The option 'AppUrl'");
        if (options.AppTitle is { } title) yield return ("X-OpenRouter-Title", title, "The option 'AppTitle'");
        if (options.AppCategories is not { Count: > 0 } categories) yield break;
        yield return ("X-OpenRouter-Categories", string.Join(',', categories), "The option 'AppCategories'");
    }

    private static string Version()
    {
        var assembly = typeof(RequestHeaders).Assembly;
        var informational = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var version = informational ?? assembly.GetName().Version?.ToString() ?? "0";
        var build = version.IndexOf('+', StringComparison.Ordinal);
        return build < 0 ? version : version[..build];
    }
}
