using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>What an operation asks for, as its description says it to the transport.</summary>
internal static class SecurityEmitter
{
    public static Code Need(SecurityModel security) => Code.Of($"{RuntimeNames.ApiSecurity}.{NameOf(security.Need)}");

    /// <summary>The alternatives as a member of an initializer; empty when there are none.</summary>
    public static Code Schemes(SecurityModel security) => security.Alternatives.Count == 0
        ? Code.Empty
        : Code.Of($", Schemes = [{Code.Join(", ", security.Alternatives.Select(Alternative))}]");

    private static Code Alternative(SecurityAlternative alternative) => Code.Of($"[{Code.Join(", ", alternative.Schemes.Select(Scheme))}]");

    private static Code Scheme(SchemeModel scheme)
    {
        var name = Literal.String(scheme.Name);
        var wireName = Literal.String(scheme.WireName);
        var takesKey = Code.Of($"{Literal.Boolean(scheme.TakesApiKey)}");
        return scheme.Form switch
        {
            SchemeForm.Bearer => Code.Of($"{RuntimeNames.ApiScheme}.Bearer({name}, {takesKey})"),
            SchemeForm.Basic => Code.Of($"{RuntimeNames.ApiScheme}.Basic({name}, {takesKey})"),
            SchemeForm.Header => Code.Of($"{RuntimeNames.ApiScheme}.Header({name}, {takesKey}, {wireName})"),
            SchemeForm.Query => Code.Of($"{RuntimeNames.ApiScheme}.Query({name}, {takesKey}, {wireName})"),
            SchemeForm.Cookie => Code.Of($"{RuntimeNames.ApiScheme}.Cookie({name}, {takesKey}, {wireName})"),
            _ => throw new ArgumentOutOfRangeException(nameof(scheme)),
        };
    }

    private static Code NameOf(SecurityNeed need) => need switch
    {
        SecurityNeed.None => Code.Of($"None"),
        SecurityNeed.Optional => Code.Of($"Optional"),
        SecurityNeed.Required => Code.Of($"Required"),
        _ => throw new ArgumentOutOfRangeException(nameof(need)),
    };
}
