namespace OpenRouterGen.Comparison.Surface;

/// <summary>What breaks where a method is called or overridden.</summary>
internal sealed class MethodBreaks(ClientSurface @new, ConversionRules rules, BreakSink sink)
{
    public void Compare(SurfaceType type, MethodMember method, SurfaceType next)
    {
        if (@new.Find<MethodMember>(next, method.Name) is not { } found)
        {
            var isOverloadGone = next.Members.OfType<MethodMember>().Any(one => one.MethodName == method.MethodName);
            sink.Add(type.Name, method.Name, isOverloadGone ? CompilerIds.WrongArgument : CompilerIds.NoMember);
            Override(type, method, null);
            return;
        }

        if (found.IsObsolete && !method.IsObsolete)
        {
            sink.Add(type.Name, method.Name, CompilerIds.Obsolete);
        }

        if (method.IsVirtual)
        {
            Named(type, method, found);
            Positional(type, method, found);
            Override(type, method, found);
        }
    }

    // With every parameter by its name, and with its result taken.
    private void Named(SurfaceType type, MethodMember method, MethodMember found)
    {
        if (method.Parameters.Any(IsUnclear))
        {
            return;
        }

        if (method.Parameters.Any(parameter => found.Parameters.All(other => other.Name != parameter.Name)))
        {
            sink.Add(type.Name, method.Name, CompilerIds.NoParameter);
            return;
        }

        if (found.Parameters.Any(parameter => !parameter.IsOptional && method.Parameters.All(other => other.Name != parameter.Name)))
        {
            sink.Add(type.Name, method.Name, CompilerIds.MissingArgument);
            return;
        }

        if (Arguments(type, method, method.Parameters.Select(parameter => (parameter, found.Parameters.First(other => other.Name == parameter.Name)))))
        {
            Result(type, method, found);
        }
    }

    // With what must be given, by its place.
    private void Positional(SurfaceType type, MethodMember method, MethodMember found)
    {
        var given = method.Parameters.Where(parameter => !parameter.IsOptional).ToList();
        if (given.Any(IsUnclear))
        {
            return;
        }

        if (given.Count > found.Parameters.Count)
        {
            sink.Add(type.Name, method.Name, CompilerIds.TooManyArguments);
        }
        else if (found.Parameters.Skip(given.Count).Any(parameter => !parameter.IsOptional))
        {
            sink.Add(type.Name, method.Name, CompilerIds.MissingArgument);
        }
        else
        {
            Arguments(type, method, given.Zip(found.Parameters));
        }
    }

    /// <summary>Whether the call itself compiles.</summary>
    private bool Arguments(SurfaceType type, MethodMember method, IEnumerable<(SurfaceParameter Given, SurfaceParameter Taken)> pairs)
    {
        var isRight = true;
        foreach (var (given, taken) in pairs)
        {
            var problem = rules.Of(given.Type, taken.Type).ToArgument;
            isRight &= problem != CompilerIds.WrongArgument;
            sink.Add(type.Name, method.Name, problem);
        }

        return isRight;
    }

    private void Result(SurfaceType type, MethodMember method, MethodMember found)
    {
        var (isStream, wasStream) = (IsStream(found.Return), IsStream(method.Return));
        if (isStream != wasStream)
        {
            sink.Add(type.Name, method.Name, wasStream ? CompilerIds.NoAsyncStream : CompilerIds.NoMember);
            return;
        }

        var taken = Awaited(method.Return);
        if (taken.Kind != SignatureKind.Void && sink.IsKnown(taken))
        {
            sink.Add(type.Name, method.Name, rules.Of(Awaited(found.Return), taken).ToVariable);
        }
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
    }

    // Where a type of an argument is gone, the compiler says no more of the call; but T? is a type to it whatever T is.
    private bool IsUnclear(SurfaceParameter parameter) =>
        !sink.IsKnown(parameter.Type) && parameter.Type is not { Kind: SignatureKind.Emitted, IsNullable: true };

    private static bool IsStream(SignatureType type) => type.Kind == SignatureKind.Interface;

    /// <summary>What an await or a stream gives.</summary>
    private static SignatureType Awaited(SignatureType type) => type.Arguments.Count == 0 ? SignatureTypes.Void : type.Arguments[0];
}
