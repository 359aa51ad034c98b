package org.partnershiphealth.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs a file of DuckDB SQL: {@code RivalSql FILE NAME=VALUE ...}; prints what it selects. */
public final class RivalSql {

  private RivalSql() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    String sql = Files.readString(Path.of(arguments[0]));
    for (int i = 1; i < arguments.length; i++) {
      String[] parameter = arguments[i].split("=", 2);
      sql = sql.replace("${" + parameter[0] + "}", parameter[1]);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String query : sql.split(";\\s*\\n", -1)) {
        if (!query.isBlank() && statement.execute(query)) {
          print(statement.getResultSet());
        }
      }
    }
  }

  private static void print(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      StringBuilder line = new StringBuilder();
      for (int i = 1; i <= columns; i++) {
        line.append(rows.getMetaData().getColumnName(i)).append('=').append(rows.getObject(i));
        line.append(i < columns ? " " : "");
      }
      System.out.println(line);
    }
  }
}
