namespace OpenRouter.Runtime;

/// <summary>Changes what a model or an endpoint refuses or ignores in a request.</summary>
internal static class RequestFitter
{
    public static FittedRequest<TRequest> Fit<TRequest>(TRequest request, StatedCapabilities stated)
        where TRequest : class, IFittableRequest<TRequest>
    {
        var before = RequestParameters.Of(request);
        var plan = new FittingPlan(before);
        Rename(plan, stated.Id);
        var report = RequestCheck.Report(stated, before);
        foreach (var judgement in report.Parameters.Where(static judgement => judgement.Verdict >= ParameterVerdict.Ignored))
        {
            if (before.Find(judgement.Parameter) is { } parameter)
                ParameterMender.Mend(plan, parameter, DescriptorJudge.InForce(parameter, stated.Find)!.Value, judgement.Reason);
            else DropOption(plan, judgement, stated.Endpoint!);
        }

        ParameterMender.MendFormat(plan, stated.Find);
        if (plan.Changes.IsEmpty) return new FittedRequest<TRequest>(request, [], report);
        var fitted = request.With(plan.Changes);
        var after = RequestParameters.Of(fitted);
        var changes = plan.Made(after);
        return changes.Count == 0
            ? new FittedRequest<TRequest>(request, [], report)
            : new FittedRequest<TRequest>(fitted, changes, RequestCheck.Report(stated, after));
    }

    private static void Rename(FittingPlan plan, string? id)
    {
        if (id is null || plan.Before.EntryName is not { } name || SnapshotEntry.IsNamed(id, plan.Before.EntryId, plan.Before.EntrySuffixes)) return;
        plan.Set(name, id, ParameterChangeKind.Renamed, "it was for another one");
    }

    private static void DropOption(FittingPlan plan, ParameterJudgement judgement, string endpoint)
    {
        foreach (var (path, _) in plan.Before.EndpointOptions)
        {
            var start = path + "." + endpoint + ".";
            if (judgement.Parameter.StartsWith(start, StringComparison.Ordinal))
                plan.DropOption(endpoint, judgement.Parameter[start.Length..], judgement.Parameter, judgement.Reason);
        }
    }
}
