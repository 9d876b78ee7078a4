using Sallyport.Knowledge;
using Xunit;

namespace Sallyport.Tests.Knowledge;

public sealed class TableRowsTests
{
    [Fact]
    public void Remarks_and_the_line_of_names_are_left_out_and_the_last_column_keeps_its_commas() =>
        Assert.Equal([["a", "b, c"]], TableRows.Of("# remark\nname,place\r\na,b, c\r\n\n", ',', 2));

    [Fact]
    public void A_row_with_too_few_columns_is_an_error_that_names_it() =>
        Assert.Contains("lonely", Assert.Throws<FormatException>(() => TableRows.Of("names\nlonely\n", '|', 2).ToList()).Message, StringComparison.Ordinal);
}
