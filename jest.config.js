/** Two projects: everything that runs in Node, and what needs a real browser (one Chromium for all). */
const shared = {
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "es6" },
      },
    ],
  },
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  testEnvironment: "node",
};

export default {
  // Two for the tests, and one that waits for the browsers and processes they start: with two, a core idles now and then.
  maxWorkers: 3,
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: "node",
      roots: ["<rootDir>/tests"],
      testMatch: ["**/*.test.ts", "**/*.test.tsx"],
      testPathIgnorePatterns: ["/tests/e2e/"],
    },
    {
      ...shared,
      displayName: "browser",
      roots: ["<rootDir>/tests/e2e"],
      testMatch: ["**/*.test.ts"],
      testEnvironment: "<rootDir>/tests/e2e/environment.mjs",
      globalSetup: "<rootDir>/tests/e2e/setup.mjs",
      globalTeardown: "<rootDir>/tests/e2e/teardown.mjs",
    },
  ],
};
