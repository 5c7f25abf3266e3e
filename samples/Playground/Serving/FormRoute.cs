using Microsoft.AspNetCore.Http;
using Playground.Forms;
using Playground.Models;
using Playground.Pages;

namespace Playground.Serving;

/// <summary>What the form means as it stands, without sending anything.</summary>
internal sealed class FormRoute(ModelShelf shelf)
{
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await FormBody.ReadAsync(request, cancellationToken);
        var isSwitched = form["switched"] == "true";
        var plan = await FormPlan.MakeAsync(FormReader.Read(form), isSwitched, shelf, cancellationToken);
        return TypedResults.Json(new
        {
            Controls = isSwitched ? FormHtml.Controls(plan).ToString() : null,
            Changes = isSwitched ? FormHtml.Changes(plan).ToString() : null,
            States = plan.States.ToDictionary(pair => pair.Key, pair => new
            {
                pair.Value.IsDisabled,
                pair.Value.IsWrong,
                Refused = pair.Value.Refused.Keys,
                Reason = FieldHtml.ReasonText(pair.Value),
            }),
            Beside = FormHtml.Beside(plan).ToString(),
            Estimate = FormHtml.Estimate(plan).ToString(),
            Texts = CodeHtml.Of(plan.Lanes[0].Request, plan.Accepts.SupportsStreaming).ToString(),
        });
    }
}
