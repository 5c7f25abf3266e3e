using OpenRouter;
using Playground.Forms;

namespace Playground.Pages;

/// <summary>The form: controls of a model, each as its descriptor says.</summary>
internal static class FormHtml
{
    /// <summary>Everything that depends on model and provider.</summary>
    public static Html Controls(FormPlan plan)
    {
        var states = plan.States;
        var fields = plan.Controls.Select(control => new FieldHtml(control, plan.Values.Parameter(control.Name), states[control.Name]).Write());
        return Html.Of($"""
            {Provider(plan)}
            {ReferenceHtml.Field(Control.MostReferences(plan.Accepts), plan.Values.References)}
            <div class="fields">{fields}</div>
            {Options(plan)}
            """);
    }

    /// <summary>What was changed because the model was switched.</summary>
    public static Html Changes(FormPlan plan) => plan.Changes.Count == 0
        ? Html.Empty
        : Html.Of($"""
            <p><strong>Changed for {plan.Model.Name}</strong></p>
            <ul>{plan.Changes.Select(change => Html.Of($"<li>{ChangeText.Of(change)}</li>"))}</ul>
            """);

    /// <summary>What a run will cost, model by model.</summary>
    public static Html Estimate(FormPlan plan)
    {
        if (plan.Lanes.Count > 1) return Html.Of($"<ul>{plan.Lanes.Select(Lane)}</ul>");
        var estimate = plan.Lanes[0].Estimate;
        return estimate.IsUnknown
            ? Html.Of($"<p>Price <b>unknown</b> <small>{estimate.Reason}</small></p>")
            : Html.Of($"<p>Estimate <b>{EstimateText.Of(estimate)}</b></p>");
    }

    /// <summary>What is changed for each of the other models, so that it takes the request.</summary>
    public static Html Beside(FormPlan plan) => Html.Join(plan.Lanes.Where(lane => lane.Changes.Count > 0).Select(lane => Html.Of($"""
        <p><strong>{lane.Model.Name}</strong></p><ul>{lane.Changes.Select(change => Html.Of($"<li>{ChangeText.Of(change)}</li>"))}</ul>
        """)));

    private static Html Lane(LanePlan lane) => Html.Of($"<li>{lane.Model.Name} <b>{EstimateText.Of(lane.Estimate)}</b></li>");

    private static Html Provider(FormPlan plan)
    {
        var endpoints = plan.Model.Endpoints.Endpoints;
        if (endpoints.Count < 2) return Html.Empty;
        var options = endpoints.Select(endpoint => Html.Of($"""
            <option value="{endpoint.ProviderSlug}"{Html.Flag("selected", endpoint.ProviderSlug == plan.Values.Provider)}>{endpoint.ProviderName}</option>
            """));
        return Html.Of($"""
            <div class="field"><label for="provider">Provider</label>
            <select id="provider" name="provider" data-switch><option value="">Any of {endpoints.Count}</option>{options}</select></div>
            """);
    }

    private static Html Options(FormPlan plan)
    {
        var endpoints = plan.Model.EndpointOf(plan.Values.Provider) is { } one ? [one] : plan.Model.Endpoints.Endpoints;
        var open = plan.Values.Options.Count > 0;
        return Html.Join(endpoints.Where(endpoint => endpoint.AllowedPassthroughParameters.Count > 0).Select(endpoint => Html.Of($"""
            <details class="fold"{Html.Flag("open", open)}><summary>Options of {endpoint.ProviderName}</summary>
            <div class="fields">{Options(endpoint, plan.Values)}</div>
            <p class="hint">They reach the provider as they are: a text, or JSON.</p></details>
            """)));
    }

    private static IEnumerable<Html> Options(ImageEndpoint endpoint, FormValues values) =>
        from option in endpoint.AllowedPassthroughParameters
        let name = endpoint.ProviderSlug + "." + option
        select Html.Of($"""
            <div class="field"><label for="o-{name}">{option}</label>
            <input type="text" id="o-{name}" name="o.{name}" value="{values.Options.GetValueOrDefault(name)}" placeholder="Default"></div>
            """);
}
