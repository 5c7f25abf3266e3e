namespace OpenRouterGen.Core.Document;

/// <summary>The extensions that overlays and documents may carry for this generator, and those of others that it honours.</summary>
internal static class ExtensionKeys
{
    /// <summary>What every extension of this generator begins with.</summary>
    public const string Prefix = "x-openroutergen-";

    public const string Name = "x-openroutergen-name";
    public const string Type = "x-openroutergen-type";
    public const string ParametersType = "x-openroutergen-parameters-type";
    public const string Format = "x-openroutergen-format";
    public const string EnumNames = "x-openroutergen-enum-names";
    public const string EnumVarNames = "x-enum-varnames";
    public const string RuntimeType = "x-openroutergen-runtime-type";
    public const string Implements = "x-openroutergen-implements";
    public const string Shown = "x-openroutergen-shown";
    public const string Security = "x-openroutergen-security";
    public const string Stream = "x-openroutergen-stream";
    public const string Results = "x-openroutergen-results";
    public const string Joined = "x-openroutergen-joined";
    public const string Pagination = "x-openroutergen-pagination";
    public const string Limit = "x-openroutergen-limit";
    public const string Rules = "x-openroutergen-rules";
    public const string Catalog = "x-openroutergen-catalog";
    public const string SpeakeasyName = "x-speakeasy-name-override";
    public const string SpeakeasySentinel = "x-speakeasy-sse-sentinel";
    public const string SpeakeasyPagination = "x-speakeasy-pagination";
    public const string SpeakeasyStreamField = "x-speakeasy-stream-request-field";

    /// <summary>The extensions of this generator; another key that begins like one is a mistake.</summary>
    public static readonly IReadOnlyCollection<string> Own = new HashSet<string>(StringComparer.Ordinal)
    {
        Name, Type, ParametersType, Format, EnumNames, RuntimeType, Implements, Shown, Security, Stream, Results, Joined, Pagination, Limit, Rules, Catalog,
    };
}
