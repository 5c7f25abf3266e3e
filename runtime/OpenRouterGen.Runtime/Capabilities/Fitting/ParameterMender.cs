namespace OpenRouter.Runtime;

/// <summary>Finds for a parameter that is refused or ignored what is nearest to it and accepted; where there is nothing it goes.</summary>
internal static class ParameterMender
{
    public static void Mend(FittingPlan plan, RequestParameter parameter, ParameterDescriptor descriptor, string reason)
    {
        if (descriptor.Kind == DescriptorKind.Choice) Choose(plan, parameter, descriptor.Values, reason);
        else if (descriptor.Kind == DescriptorKind.Range) Clamp(plan, parameter, descriptor, reason);
        else plan.Drop(parameter.Name, reason);
    }

    /// <summary>A transparent background needs a format that can have one, whatever the model.</summary>
    public static void MendFormat(FittingPlan plan, Func<string, ParameterDescriptor?> find)
    {
        if (!NearestChoice.IsTransparent(plan.TextOf(ParameterWords.Background))) return;
        if (plan.TextOf(ParameterWords.OutputFormat) is not { } format || !NearestChoice.HasNoAlpha(format)) return;
        const string Reason = "a transparent background needs png or webp";
        var accepted = find(ParameterWords.OutputFormat) is { Kind: DescriptorKind.Choice } choice ? choice.Values : ["png"];
        if (NearestChoice.WithAlpha(accepted) is { } other) plan.Set(ParameterWords.OutputFormat, other, ParameterChangeKind.Replaced, Reason);
        else plan.Drop(ParameterWords.Background, Reason + ", which are not supported");
    }

    private static void Choose(FittingPlan plan, RequestParameter parameter, IReadOnlyList<string> accepted, string reason)
    {
        if (parameter.Text is { } text && NearestChoice.Beside(parameter.Name, text, accepted, plan.Before.TextOf) is { } nearest)
            plan.Set(parameter.Name, nearest, ParameterChangeKind.Replaced, reason);
        else plan.Drop(parameter.Name, reason);
    }

    private static void Clamp(FittingPlan plan, RequestParameter parameter, ParameterDescriptor range, string reason)
    {
        if (NearestBound.Of(parameter.Number!.Value, range.Minimum, range.Maximum, parameter.IsCount) is not { } nearest) plan.Drop(parameter.Name, reason);
        else plan.Set(parameter.Name, nearest, parameter.IsCount ? ParameterChangeKind.Cut : ParameterChangeKind.Clamped, reason);
    }
}
