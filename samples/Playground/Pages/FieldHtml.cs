using System.Globalization;
using Playground.Forms;

namespace Playground.Pages;

/// <summary>One control of the form, with why some of it cannot be used.</summary>
/// <param name="control">The control.</param>
/// <param name="value">What is set; null for the provider's default.</param>
/// <param name="state">What of it does not go with the rest of the form.</param>
internal sealed class FieldHtml(Control control, string? value, ControlState state)
{
    // What is more than these stands in a list.
    private const int MostSegments = 5;

    public Html Write()
    {
        var (name, label) = (control.Name, ParameterNames.Label(control.Name));
        if (control.IsFixed)
        {
            return Html.Of($"""
                <div class="field" data-parameter="{name}"><span class="label">{label}</span><p>Always {Number(control.Minimum)}</p></div>
                """);
        }

        return control.Kind == ControlKind.Choice && control.Choices.Count <= MostSegments
            ? Html.Of($"""
                <fieldset class="field" data-parameter="{name}" aria-describedby="why-{name}"><legend>{label}</legend>
                <div class="segments">{Segment("", "Default")}{control.Choices.Select(choice => Segment(choice, choice))}</div>{Reason()}</fieldset>
                """)
            : Html.Of($"""<div class="field" data-parameter="{name}"><label for="p-{name}">{label}</label>{Input()}{Reason()}</div>""");
    }

    /// <summary>Why some of a control cannot be used, in words.</summary>
    public static string ReasonText(ControlState state)
    {
        if (state.Reason is { } reason) return char.ToUpperInvariant(reason[0]) + reason[1..] + ".";
        return string.Join(" ", state.Refused.GroupBy(pair => pair.Value).Select(group =>
            $"Not {string.Join(", ", group.Select(pair => pair.Key))}: {group.Key}."));
    }

    private Html Reason()
    {
        var text = ReasonText(state);
        return Html.Of($"""
            <p class="reason" id="why-{control.Name}"{Html.Flag("data-wrong", state.IsWrong)}{Html.Flag("hidden", text.Length == 0)}>{text}</p>
            """);
    }

    private Html Segment(string choice, string label)
    {
        var isChosen = choice == (value ?? "");
        var flags = Html.Of($"""{Html.Flag("checked", isChosen)}{Html.Flag("disabled", !isChosen && state.Refused.ContainsKey(choice))}""");
        return Html.Of($"""<label><input type="radio" name="p.{control.Name}" value="{choice}"{flags}><span>{label}</span></label>""");
    }

    private Html Input()
    {
        var name = control.Name;
        var common = Html.Of($"""id="p-{name}" name="p.{name}" aria-describedby="why-{name}"{Html.Flag("disabled", state.IsDisabled)}""");
        return control.Kind switch
        {
            ControlKind.Choice => Html.Of($"""<select {common}><option value="">Default</option>{control.Choices.Select(Option)}</select>"""),
            ControlKind.Flag => Html.Of($"""<input type="checkbox" value="true" {common}{Html.Flag("checked", value is not null)}>"""),
            ControlKind.Number => Html.Of($"""
                <input type="number" step="{(ParameterNames.IsNumber(name) ? "1" : "any")}" value="{value}" placeholder="{Bounds}"
                min="{Number(control.Minimum)}" max="{Number(control.Maximum)}" {common}>
                """),
            ControlKind.Text => Html.Of($"""
                <input type="text" value="{value}" placeholder="Default" list="known-{name}" title="{control.Hint}" {common}>
                <datalist id="known-{name}">{control.Choices.Select(choice => Html.Of($"<option>{choice}</option>"))}</datalist>
                """),
            _ => throw new InvalidOperationException($"A control of kind {control.Kind} cannot be shown."),
        };
    }

    private Html Option(string choice)
    {
        var isChosen = choice == value;
        var flags = Html.Of($"""{Html.Flag("selected", isChosen)}{Html.Flag("disabled", !isChosen && state.Refused.ContainsKey(choice))}""");
        return Html.Of($"<option{flags}>{choice}</option>");
    }

    private string Bounds => control.Maximum is null ? "Default" : $"Default, {Number(control.Minimum)} to {Number(control.Maximum)}";

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
