using System.Text;
using Sallyport.Host.Packages;

namespace Sallyport.Tests.Host.Packages.Repodata;

/// <summary>A list that comes in pieces of some bytes.</summary>
internal sealed class MadeText(string text, int piece = int.MaxValue) : ListText
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);
    private int _at;

    public override int Fill(byte[] buffer, int start)
    {
        var count = Math.Min(Math.Min(piece, buffer.Length - start), _bytes.Length - _at);
        _bytes.AsSpan(_at, count).CopyTo(buffer.AsSpan(start));
        _at += count;
        return start + count;
    }
}
