using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>Compares a parameter with what is said of it. Only what is said is judged: anything else is undecided.</summary>
internal static class DescriptorJudge
{
    /// <param name="parameter">A parameter that is sent.</param>
    /// <param name="find">The descriptor of a parameter by its wire name; null when it is not supported.</param>
    public static ParameterJudgement Judge(RequestParameter parameter, Func<string, ParameterDescriptor?> find) =>
        InForce(parameter, find) is { } descriptor ? Judge(parameter, descriptor) : Undecided(parameter, "nothing is said of such a value");

    /// <summary>The descriptor that speaks of a parameter's value, its own or another one's; null when none does.</summary>
    /// <param name="parameter">A parameter that is sent.</param>
    /// <param name="find">The descriptor of a parameter by its wire name; null when it is not supported.</param>
    public static ParameterDescriptor? InForce(RequestParameter parameter, Func<string, ParameterDescriptor?> find)
    {
        if (find(parameter.Name) is { } own) return own;
        if (parameter.DescribedBy is not { } other) return new ParameterDescriptor(DescriptorKind.Unsupported);
        return IsSpokenOf(parameter) ? find(other) ?? new ParameterDescriptor(DescriptorKind.Unsupported) : null;
    }

    private static ParameterJudgement Judge(RequestParameter parameter, ParameterDescriptor descriptor) => descriptor.Kind switch
    {
        DescriptorKind.Any => Accepted(parameter, "it is supported"),
        DescriptorKind.Choice => Choice(parameter, descriptor.Values),
        DescriptorKind.Range => Range(parameter, descriptor),
        DescriptorKind.Unsupported => Unsupported(parameter),
        DescriptorKind.Undecided => Undecided(parameter, "what is said of it is not known to this client"),
        _ => throw new ArgumentOutOfRangeException(nameof(descriptor)),
    };

    private static ParameterJudgement Choice(RequestParameter parameter, IReadOnlyList<string> values)
    {
        if (parameter.Text is not { } text || parameter.IsCount) return Undecided(parameter, "a list of texts says nothing of such a value");
        return values.Contains(text, StringComparer.Ordinal)
            ? Accepted(parameter, "it is one of the supported values")
            : Disliked(parameter, parameter.Unlisted, "'" + text + "' is not among the supported values: " + string.Join(", ", values));
    }

    private static ParameterJudgement Range(RequestParameter parameter, ParameterDescriptor descriptor)
    {
        if (parameter.Number is not { } number) return Undecided(parameter, "two bounds say nothing of such a value");
        var bounds = string.Create(CultureInfo.InvariantCulture, $"between {descriptor.Minimum} and {descriptor.Maximum}");
        var what = parameter.IsCount ? parameter.Text + " items" : parameter.Text;
        return number >= descriptor.Minimum && number <= descriptor.Maximum
            ? Accepted(parameter, "it is " + bounds)
            : Refused(parameter, what + " is not supported; it must be " + bounds);
    }

    private static ParameterJudgement Unsupported(RequestParameter parameter)
    {
        if (parameter.Text is { } text && parameter.Harmless.Contains(text, StringComparer.Ordinal)) return Accepted(parameter, "it asks for nothing special");
        var reason = parameter.Harmless is [] ? "it is not supported" : "only " + string.Join(", ", parameter.Harmless) + " is supported";
        return Disliked(parameter, parameter.Unsupported, reason);
    }

    private static ParameterJudgement Disliked(RequestParameter parameter, RuleEffect effect, string reason) => effect switch
    {
        RuleEffect.Refused => Refused(parameter, reason),
        RuleEffect.Ignored => Judgement(parameter, ParameterVerdict.Ignored, reason + ", and ignored"),
        RuleEffect.Undecided => Undecided(parameter, reason + ", and what the service does then is not certain"),
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    private static bool IsSpokenOf(RequestParameter parameter) =>
        parameter.Pattern is null || (parameter.Text is { } text && ParameterPattern.Matches(text, parameter.Pattern) == true);

    private static ParameterJudgement Accepted(RequestParameter parameter, string reason) => Judgement(parameter, ParameterVerdict.Accepted, reason);

    private static ParameterJudgement Refused(RequestParameter parameter, string reason) => Judgement(parameter, ParameterVerdict.Refused, reason);

    private static ParameterJudgement Undecided(RequestParameter parameter, string reason) => Judgement(parameter, ParameterVerdict.Undecided, reason);

    private static ParameterJudgement Judgement(RequestParameter parameter, ParameterVerdict verdict, string reason) =>
        new(parameter.Name, verdict, reason) { Name = parameter.Parameter.MemberName };
}
