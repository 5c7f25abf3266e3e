using OpenRouter;

namespace Playground.Forms;

/// <summary>A change of a request in words.</summary>
internal static class ChangeText
{
    public static string Of(ParameterChange change) => change.After is null
        ? $"{ParameterNames.Label(change.Parameter)} {change.Before} is left out: {change.Reason}"
        : $"{ParameterNames.Label(change.Parameter)} {change.Before} becomes {change.After}: {change.Reason}";
}
