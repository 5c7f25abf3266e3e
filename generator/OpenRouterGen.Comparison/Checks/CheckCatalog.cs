using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>Every kind of change that a comparison looks for.</summary>
internal static class CheckCatalog
{
    /// <summary>All checks, by what they look at.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        .. OperationChecks.All,
        .. ServiceChecks.All,
        .. StreamChecks.All,
        .. ParameterChecks.All,
        .. BodyChecks.All,
        .. ValueChecks.All,
        .. MemberChecks.All,
        .. ConstraintChecks.All,
        .. TypeChecks.All,
        .. EnumChecks.All,
        .. UnionChecks.All,
        .. CatalogChecks.All,
        .. DocumentChecks.All,
    ];

    /// <summary>The check of an id; null when there is none.</summary>
    public static Check? Find(string id) => All.FirstOrDefault(check => check.Id == id);
}
