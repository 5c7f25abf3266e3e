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
        // Pixels decide over a ratio: another ratio would contradict them.
        var isDecided = parameter.Name == ParameterWords.AspectRatio && plan.Before.TextOf(ParameterWords.Size)?.Contains('x') == true;
        var background = plan.Before.TextOf(ParameterWords.Background);
        if (!isDecided && parameter.Text is { } text && NearestChoice.Of(parameter.Name, text, accepted, background) is { } nearest)
            plan.Set(parameter.Name, nearest, ParameterChangeKind.Replaced, reason);
        else plan.Drop(parameter.Name, reason);
    }

    // A number that was whole stays whole.
    private static void Clamp(FittingPlan plan, RequestParameter parameter, ParameterDescriptor range, string reason)
    {
        var number = parameter.Number!.Value;
        var isWhole = number == Math.Floor(number);
        var nearest = number > range.Maximum ? isWhole ? Math.Floor(range.Maximum) : range.Maximum : isWhole ? Math.Ceiling(range.Minimum) : range.Minimum;
        var isReachable = nearest >= range.Minimum && nearest <= range.Maximum && !(parameter.IsCount && (nearest > number || nearest == 0));
        if (!isReachable) plan.Drop(parameter.Name, reason);
        else plan.Set(parameter.Name, nearest, parameter.IsCount ? ParameterChangeKind.Cut : ParameterChangeKind.Clamped, reason);
    }
}
