using OpenRouter;
using Playground.Models;

namespace Playground.Forms;

/// <summary>A form with what it means: its controls, what goes together, and what each model is to make.</summary>
/// <param name="Values">The form, as the first model takes it.</param>
/// <param name="Lanes">The first model, and those beside it.</param>
/// <param name="Changes">What was changed because the model was switched.</param>
internal sealed record FormPlan(FormValues Values, IReadOnlyList<LanePlan> Lanes, IReadOnlyList<ParameterChange> Changes)
{
    public ShelvedModel Model => Lanes[0].Model;

    public IParameterDescriptors<CapabilityDescriptor> Accepts => Model.Descriptors(Values.Provider);

    public IReadOnlyList<Control> Controls => field ??= Control.Of(Accepts);

    /// <summary>Found once: every choice of every control is tried for it.</summary>
    public IReadOnlyDictionary<string, ControlState> States => field ??= new ConflictFinder(Values, Accepts).Find(Controls);

    /// <summary>Plans a form.</summary>
    /// <param name="values">The form.</param>
    /// <param name="isSwitched">Whether the values were set for another model or provider, and are to be made to fit.</param>
    /// <param name="shelf">The models.</param>
    /// <param name="cancellationToken">Cancels looking the models up.</param>
    /// <exception cref="Serving.Refusal">A model is not there any more.</exception>
    public static async Task<FormPlan> MakeAsync(FormValues values, bool isSwitched, ModelShelf shelf, CancellationToken cancellationToken)
    {
        var model = await shelf.FindAsync(values.Model, cancellationToken);
        IReadOnlyList<ParameterChange> changes = [];
        if (isSwitched) (values, changes) = Fit(values, model);
        var lanes = new List<LanePlan> { Plan(values, model, []) };
        foreach (var id in values.Others)
        {
            var other = await shelf.FindAsync(id, cancellationToken);
            var (fitted, made) = Fit(values, other);
            lanes.Add(Plan(fitted, other, made));
        }

        return new FormPlan(values, lanes, changes);
    }

    private static LanePlan Plan(FormValues values, ShelvedModel model, IReadOnlyList<ParameterChange> changes)
    {
        var request = RequestBuilder.Build(values, model.Descriptors(values.Provider), out _);
        return new LanePlan(model, request, changes, model.EstimateCost(request, values.Provider));
    }

    private static (FormValues Values, IReadOnlyList<ParameterChange> Changes) Fit(FormValues values, ShelvedModel model)
    {
        var changes = new List<ParameterChange>();
        if (values.Provider is { } provider && model.EndpointOf(provider) is null)
        {
            changes.Add(Dropped("provider", provider, "this model is not served by it"));
            values = values with { Provider = null };
        }

        // Options under the name of a provider that does not serve the model reach nobody, so descriptors say nothing of them; nor do they of parameters
        // that this client does not know.
        var accepts = model.Descriptors(values.Provider);
        var served = model.Endpoints.Endpoints.Select(endpoint => endpoint.ProviderSlug).ToHashSet();
        var options = Kept(values.Options, name => served.Contains(name.Split('.')[0]), "this provider does not serve the model");
        var parameters = Kept(
            values.Parameters, name => ParameterNames.IsKnown(name) || accepts.SupportedParameters.ContainsKey(name), "it is not supported");
        values = values with { Model = model.Id, Options = options, Parameters = parameters };
        var (fitted, made) = RequestBuilder.Build(values, accepts, out var unread).FitTo(accepts);
        changes.AddRange(unread.Select(problem => Dropped(problem.Parameter, values.Parameters[problem.Parameter], problem.Message)));
        changes.AddRange(made);
        return (RequestBuilder.Read(fitted, values), changes);

        Dictionary<string, string> Kept(IReadOnlyDictionary<string, string> texts, Func<string, bool> isKept, string reason)
        {
            changes.AddRange(texts.Where(text => !isKept(text.Key)).Select(text => Dropped(text.Key, text.Value, reason)));
            return texts.Where(text => isKept(text.Key)).ToDictionary();
        }
    }

    private static ParameterChange Dropped(string parameter, string before, string reason) =>
        new(parameter, ParameterChangeKind.Dropped, before, null, reason);
}
