namespace OpenRouterGen.Comparison.Surface;

/// <summary>What breaks where a method is called or overridden.</summary>
internal sealed class MethodBreaks(ClientSurface @new, ConversionRules rules, BreakSink sink)
{
    public void Compare(SurfaceType type, MethodMember method, SurfaceType next)
    {
        if (@new.Find<MethodMember>(next, method.Name) is not { } found)
        {
            if (next.Members.OfType<MethodMember>().All(one => one.MethodName != method.MethodName))
            {
                sink.Add(type.Name, method.Name, CompilerIds.NoMember);
            }
            else if (!method.Parameters.Any(parameter => sink.IsUnclear(parameter.Type)))
            {
                // Other overloads stay.
                sink.Add(type.Name, method.Name, CompilerIds.WrongArgument);
            }

            Override(type, method, null);
            return;
        }

        if (method.IsVirtual)
        {
            var isObsolete = CompilerIds.ObsoleteNow(method, found);
            sink.AddLine(type.Name, method.Name, [isObsolete, .. Named(method, found)]);
            sink.AddLine(type.Name, method.Name, [isObsolete, .. Positional(method, found)]);
            Override(type, method, found);
        }
    }

    // With every parameter by its name, and with its result taken.
    private List<string?> Named(MethodMember method, MethodMember found)
    {
        if (method.Parameters.Any(parameter => sink.IsUnclear(parameter.Type)))
        {
            return [CompilerIds.NoType];
        }

        if (method.Parameters.Any(parameter => found.Parameters.All(other => other.Name != parameter.Name)))
        {
            return [CompilerIds.NoParameter];
        }

        if (found.Parameters.Any(parameter => !parameter.IsOptional && method.Parameters.All(other => other.Name != parameter.Name)))
        {
            return [CompilerIds.MissingArgument];
        }

        var problems = Arguments(method.Parameters.Select(parameter => (parameter, found.Parameters.First(other => other.Name == parameter.Name)))).ToList();
        return problems.Contains(CompilerIds.WrongArgument) ? problems : [.. problems, Result(method, found)];
    }

    // With what must be given, by its place.
    private List<string?> Positional(MethodMember method, MethodMember found)
    {
        var given = method.Parameters.Where(parameter => !parameter.IsOptional).ToList();
        if (given.Any(parameter => sink.IsUnclear(parameter.Type)))
        {
            return [CompilerIds.NoType];
        }

        if (given.Count > found.Parameters.Count)
        {
            return [CompilerIds.TooManyArguments];
        }

        return found.Parameters.Skip(given.Count).Any(parameter => !parameter.IsOptional)
            ? [CompilerIds.MissingArgument]
            : [.. Arguments(given.Zip(found.Parameters))];
    }

    private IEnumerable<string?> Arguments(IEnumerable<(SurfaceParameter Given, SurfaceParameter Taken)> pairs) => pairs.SelectMany(pair =>
        new[] { sink.IsKnown(pair.Given.Type) ? null : CompilerIds.NoType, rules.Of(pair.Given.Type, pair.Taken.Type).ToArgument });

    private string? Result(MethodMember method, MethodMember found)
    {
        var (isStream, wasStream) = (IsStream(found.Return), IsStream(method.Return));
        if (isStream != wasStream)
        {
            return wasStream ? CompilerIds.NoAsyncStream : CompilerIds.NoMember;
        }

        var taken = Awaited(method.Return);
        return taken.Kind == SignatureKind.Void ? null
            : sink.IsKnown(taken) ? rules.Of(Awaited(found.Return), taken).ToVariable
            : CompilerIds.NoType;
    }

    private void Override(SurfaceType type, MethodMember method, MethodMember? found)
    {
        if (!method.IsVirtual || !method.Parameters.All(parameter => sink.IsKnown(parameter.Type)))
        {
            return;
        }

        if (found is not { IsVirtual: true } || method.Parameters.Count != found.Parameters.Count
            || !method.Parameters.Zip(found.Parameters, (one, other) => rules.IsSame(one.Type, other.Type)).All(isSame => isSame))
        {
            sink.Add(type.Name, method.Name, CompilerIds.NothingToOverride);
        }
        else if (sink.IsKnown(method.Return) && !rules.IsSame(method.Return, found.Return))
        {
            sink.Add(type.Name, method.Name, CompilerIds.OtherReturn);
        }
        else
        {
            OverrideOfNull(type, method, found);
        }
    }

    // The override is of the old signature: it takes what the new one is given, and returns what that one promises.
    private void OverrideOfNull(SurfaceType type, MethodMember method, MethodMember found)
    {
        foreach (var (mine, theirs) in method.Parameters.Zip(found.Parameters))
        {
            sink.Add(type.Name, method.Name, rules.LossOf(theirs.Type, mine.Type) switch
            {
                NullLoss.Value => CompilerIds.NullOfParameter,
                NullLoss.Inner => CompilerIds.InnerNullOfParameter,
                _ => null,
            });
        }

        sink.Add(type.Name, method.Name, rules.LossOf(method.Return, found.Return) == NullLoss.None ? null : CompilerIds.NullOfResult);
    }

    private static bool IsStream(SignatureType type) => type.Kind == SignatureKind.Interface;

    /// <summary>What an await or a stream gives.</summary>
    private static SignatureType Awaited(SignatureType type) => type.Arguments.Count == 0 ? SignatureTypes.Void : type.Arguments[0];
}
