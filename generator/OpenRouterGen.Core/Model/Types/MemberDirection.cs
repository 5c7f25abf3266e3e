namespace OpenRouterGen.Core.Model;

/// <summary>Where a member of a record is.</summary>
internal enum MemberDirection
{
    /// <summary>In requests and in answers.</summary>
    Both,

    /// <summary>In answers alone: the document calls it <c>readOnly</c>, and requests leave it out.</summary>
    Answers,

    /// <summary>In requests alone: the document calls it <c>writeOnly</c>, and answers leave it out.</summary>
    Requests,
}
