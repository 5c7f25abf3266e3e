using System.Reflection;
using System.Text.RegularExpressions;
using OpenRouter;
using OpenRouter.Runtime;

namespace Playground.Forms;

/// <summary>
/// What of a form goes together. Each value is tried in the request that the form makes, and what the client's own checks say then and did not say without
/// it is the reason: no rule is written here.
/// </summary>
/// <param name="values">The form.</param>
/// <param name="accepts">What the model or endpoint says that it accepts.</param>
internal sealed partial class ConflictFinder(FormValues values, IParameterDescriptors<CapabilityDescriptor> accepts)
{
    // What the service ignores is no problem of a request, so the rules about it are read where the analyzers read them.
    private static readonly ParameterRuleAttribute[] s_ignoring =
        [.. typeof(ImageGenerationRequest).GetCustomAttributes<ParameterRuleAttribute>()
            .Where(rule => rule is { Effect: RuleEffect.Ignored, Kind: RuleKind.RequiresValue })];

    public IReadOnlyDictionary<string, ControlState> Find(IReadOnlyList<Control> controls) => controls.ToDictionary(control => control.Name, StateOf);

    /// <summary>Everything that is wrong with a form: what is no number, what breaks a rule, what is refused or ignored.</summary>
    public IReadOnlyList<FormProblem> Problems(FormValues form)
    {
        var request = RequestBuilder.Build(form, accepts, out var unread);
        var report = accepts.Check(request);
        return
        [
            .. unread,
            .. request.Validate().Select(problem => new FormProblem(problem.Parameter, Plain(problem.Message))),
            .. report.Refused.Concat(report.Ignored).Select(judgement => new FormProblem(judgement.Parameter, judgement.Reason)),
            .. s_ignoring.Where(rule => IsBroken(rule, form)).Select(rule => new FormProblem(rule.Parameter, rule.Message ?? rule.Id)),
        ];
    }

    private ControlState StateOf(Control control)
    {
        var without = Problems(values.With(control.Name, null));
        var refused = control.Kind == ControlKind.Choice
            ? control.Choices.Select(choice => (choice, Reason: ReasonAgainst(control.Name, choice, without))).Where(pair => pair.Reason is not null)
                .ToDictionary(pair => pair.choice, pair => pair.Reason!)
            : [];
        var current = values.Parameter(control.Name);
        if (current is not null) return new ControlState(ReasonAgainst(control.Name, current, without), false, refused);
        var reason = control.Sample is { } sample ? ReasonAgainst(control.Name, sample, without) : null;
        return new ControlState(reason, reason is not null, refused);
    }

    private string? ReasonAgainst(string name, string value, IReadOnlyList<FormProblem> without) =>
        Problems(values.With(name, value)).Except(without).FirstOrDefault()?.Message;

    private static bool IsBroken(ParameterRuleAttribute rule, FormValues form) =>
        form.Parameter(rule.Parameter) is { } value && (rule.When is null || rule.When.Contains(value))
        && form.Parameter(rule.Other) is { } other && rule.Allowed?.Contains(other) == false;

    // The message names the other parameter as C# does; the form has labels.
    private static string Plain(string message) => OtherParameter().Replace(message, "");

    [GeneratedRegex(@" \(see [^)]*\)\z")]
    private static partial Regex OtherParameter();
}
